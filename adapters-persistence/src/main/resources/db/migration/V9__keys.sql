-- What a key allows, and to whom. Keys from before could do everything, and still can.

-- Raised by every change of the tenant's keys: who decided on older ones decides again.
ALTER TABLE tenant ADD COLUMN keys_version bigint NOT NULL DEFAULT 0;

ALTER TABLE api_key
  ADD COLUMN scopes       text[] NOT NULL DEFAULT '{admin}'
    CHECK (scopes <> '{}' AND scopes <@ '{write-only,read,marketing,sales,integration,admin}'),
  ADD COLUMN origins      text[] NOT NULL DEFAULT '{}'
    CHECK (origins = '{}' OR scopes = '{write-only}'),
  ADD COLUMN last_used_at timestamptz;

-- From now on, whoever makes a key says what it may do.
ALTER TABLE api_key ALTER COLUMN scopes DROP DEFAULT;

CREATE INDEX api_key_list ON api_key (tenant_id, created_at DESC, id DESC);

-- Keys as they are read: lists are words with a space between them.
CREATE VIEW api_key_text WITH (security_invoker = true) AS
  SELECT tenant_id, id, hash, name, array_to_string(scopes, ' ') AS scopes, array_to_string(origins, ' ') AS origins,
    created_at, expires_at, last_used_at, revoked_at
  FROM api_key;

GRANT SELECT ON api_key_text TO "${app_role}";

-- Rows as parameters, see V6__parameters.sql.
CREATE TYPE api_key_row AS (
  id uuid, hash text, name text, scopes text, origins text, created_at timestamptz, expires_at timestamptz,
  revoked_at timestamptz
);

CREATE TYPE key_use AS (tenant_id int, id uuid);

-- A message that came with a write-only key claims no e-mail and no phone, also when it is taken in later.
ALTER TABLE rejected_signal ADD COLUMN write_only boolean NOT NULL DEFAULT false;

-- In the place of rejected_row, which older instances still send.
CREATE TYPE refused_row AS (
  id uuid, received_at timestamptz, type text, index int, message_id text, code text, detail text, payload bytea,
  replayed_at timestamptz, write_only boolean
);

-- The first key opens everything.
CREATE OR REPLACE FUNCTION found_tenant(
  p_id int, p_name text, p_policy text, p_key_id uuid, p_key_hash text, p_at timestamptz
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('found_tenant'));
  IF EXISTS (SELECT FROM tenant) THEN
    RETURN false;
  END IF;
  INSERT INTO tenant (id, name, active_policy, created_at) VALUES (p_id, p_name, 1, p_at);
  INSERT INTO policy (tenant_id, version, state, text, created_at, published_at)
    VALUES (p_id, 1, 'published', p_policy, p_at, p_at);
  INSERT INTO api_key (tenant_id, id, name, hash, scopes, created_at)
    VALUES (p_id, p_key_id, 'first', p_key_hash, '{admin}', p_at);
  RETURN true;
END
$$;
