-- What time does to leads: verdicts that are due, and scores that are refreshed once a day.

-- The version of the lead that the scores belong to. Who refreshes them outside a commit compares it, so that what a
-- commit wrote meanwhile is never overwritten.
ALTER TABLE lead_score ADD COLUMN lead_version bigint;
UPDATE lead_score s SET lead_version = l.version FROM lead l WHERE l.tenant_id = s.tenant_id AND l.id = s.lead_id;
ALTER TABLE lead_score ALTER COLUMN lead_version SET NOT NULL;

ALTER TABLE lead_score ADD COLUMN due_lease_until timestamptz;

-- The one index on a column that signals may change: for most leads it is null, and for the others the same all day, so
-- that nearly all updates stay heap-only.
CREATE INDEX lead_score_due ON lead_score (tenant_id, policy_version, next_change_at) WHERE next_change_at IS NOT NULL;

-- A policy version's newest run. Pages are cut off the leads as they are claimed.
CREATE TABLE score_refresh (
  tenant_id      int     NOT NULL,
  policy_version int     NOT NULL,
  day            date    NOT NULL, -- in the policy's zone
  pages          int     NOT NULL, -- cut so far
  cut_to         uuid    NOT NULL, -- the last lead in one of them; leads with higher ids are still to be cut
  all_cut        boolean NOT NULL,
  PRIMARY KEY (tenant_id, policy_version)
);

-- Rows are used again by the run of the next day.
CREATE TABLE score_refresh_page (
  tenant_id      int         NOT NULL,
  policy_version int         NOT NULL,
  number         int         NOT NULL,
  day            date        NOT NULL,
  after          uuid        NOT NULL,
  last           uuid        NOT NULL,
  token          bigint      NOT NULL, -- raised by every claim, so that a lost lease cannot finish
  lease_until    timestamptz NOT NULL,
  done           boolean     NOT NULL,
  PRIMARY KEY (tenant_id, policy_version, number),
  FOREIGN KEY (tenant_id, policy_version) REFERENCES score_refresh
) WITH (fillfactor = 80);

CREATE INDEX score_refresh_page_open ON score_refresh_page (tenant_id, policy_version, day, number) WHERE NOT done;

GRANT SELECT, INSERT, UPDATE ON score_refresh, score_refresh_page TO "${app_role}";

CREATE TYPE rescored_row AS (
  lead_id uuid, lead_version bigint, policy_version int, fit bigint, engagement bigint,
  scored_at timestamptz, next_change_at timestamptz
);
