-- Tenants, their policies and their keys.
--
-- The role that migrates owns everything; the role that runs (${app_role}) gets only the rights named beside each table.
-- Tenant id is the first column of every key and foreign key.

GRANT USAGE ON SCHEMA "${flyway:defaultSchema}" TO "${app_role}";

CREATE TABLE tenant (
  id            int         PRIMARY KEY CHECK (id > 0),
  name          text        NOT NULL,
  active_policy int         NOT NULL,
  created_at    timestamptz NOT NULL
);

CREATE TABLE policy (
  tenant_id    int         NOT NULL REFERENCES tenant,
  version      int         NOT NULL CHECK (version > 0),
  state        text        NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
  text         text        NOT NULL,
  created_at   timestamptz NOT NULL,
  published_at timestamptz,
  PRIMARY KEY (tenant_id, version)
);

-- Deferred: tenant and policy are founded together.
ALTER TABLE tenant ADD FOREIGN KEY (id, active_policy) REFERENCES policy (tenant_id, version)
  DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE api_key (
  tenant_id  int         NOT NULL REFERENCES tenant,
  id         uuid        NOT NULL,
  name       text        NOT NULL,
  hash       text        NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);

GRANT SELECT, INSERT, UPDATE ON tenant, policy, api_key TO "${app_role}";

-- Founds the first tenant; false where there is one. Instances that start together wait for each other here.
CREATE FUNCTION found_tenant(p_id int, p_name text, p_policy text, p_key_id uuid, p_key_hash text, p_at timestamptz)
  RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('found_tenant'));
  IF EXISTS (SELECT FROM tenant) THEN
    RETURN false;
  END IF;
  INSERT INTO tenant (id, name, active_policy, created_at) VALUES (p_id, p_name, 1, p_at);
  INSERT INTO policy (tenant_id, version, state, text, created_at, published_at)
    VALUES (p_id, 1, 'published', p_policy, p_at, p_at);
  INSERT INTO api_key (tenant_id, id, name, hash, created_at) VALUES (p_id, p_key_id, 'first', p_key_hash, p_at);
  RETURN true;
END
$$;
