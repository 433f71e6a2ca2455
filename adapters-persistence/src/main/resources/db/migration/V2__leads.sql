-- Leads as they stand. Every signal rewrites a row of lead and of lead_score in place: no secondary index may hold a
-- column that a signal changes, and pages keep room, so that these updates stay heap-only.

CREATE TABLE lead (
  tenant_id       int         NOT NULL, -- no foreign key: every new lead would lock the one row of its tenant
  id              uuid        NOT NULL,
  version         bigint      NOT NULL CHECK (version > 0),
  joined_into     uuid,
  stage           text        NOT NULL,
  stage_since     timestamptz NOT NULL,
  exited_at       timestamptz,
  cool_down_until timestamptz,
  warm            boolean     NOT NULL,
  channel         text,
  channel_at      timestamptz,
  traits          json        NOT NULL, -- {"name": {"v": value, "at": instant}}; json keeps numbers as they were written
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, joined_into) REFERENCES lead (tenant_id, id)
) WITH (fillfactor = 80);

CREATE INDEX lead_created ON lead (tenant_id, created_at, id) WHERE joined_into IS NULL;

-- Versions have no gaps: commit_changes updates a lead of version n to n+1, and inserts only version 1.
CREATE FUNCTION refuse_unborn_lead() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'lead % is unknown, so it cannot have version %', NEW.id, NEW.version USING ERRCODE = 'EN001';
END
$$;

CREATE TRIGGER lead_starts_with_version_1 AFTER INSERT ON lead
  FOR EACH ROW WHEN (NEW.version > 1) EXECUTE FUNCTION refuse_unborn_lead();

-- By policy version, so that a candidate version can be built beside the live one.
CREATE TABLE lead_score (
  tenant_id      int         NOT NULL,
  lead_id        uuid        NOT NULL,
  policy_version int         NOT NULL,
  state          bytea       NOT NULL, -- what scoring remembers, see EngagementStateCodec
  fit            bigint      NOT NULL, -- hundredths of a point
  engagement     bigint      NOT NULL, -- hundredths of a point
  scored_at      timestamptz NOT NULL,
  next_change_at timestamptz,
  PRIMARY KEY (tenant_id, lead_id, policy_version),
  FOREIGN KEY (tenant_id, lead_id) REFERENCES lead (tenant_id, id)
) WITH (fillfactor = 80);

-- Points at the surviving lead always: a join moves the identities of the absorbed one.
CREATE TABLE lead_identity (
  tenant_id int              NOT NULL,
  kind      text COLLATE "C" NOT NULL,
  value     text COLLATE "C" NOT NULL,
  lead_id   uuid             NOT NULL,
  PRIMARY KEY (tenant_id, kind, value),
  FOREIGN KEY (tenant_id, lead_id) REFERENCES lead (tenant_id, id)
);

CREATE INDEX lead_identity_lead ON lead_identity (tenant_id, lead_id);

GRANT SELECT, INSERT, UPDATE ON lead, lead_score, lead_identity TO "${app_role}";
