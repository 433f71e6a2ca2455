-- A policy version that may come into force is computed beside the live one, kept up to date by every commit, and then
-- switched to at once. See docs/adr/0018.

-- What decisions are made with besides the active policy. Only changed under the exclusive lock that commit_changes
-- shares, so that no commit which has not heard of it is still under way.
ALTER TABLE tenant
  ADD COLUMN candidate_policy int,
  ADD COLUMN candidate_run    int,
  ADD CHECK (num_nulls(candidate_policy, candidate_run) IN (0, 2)),
  ADD FOREIGN KEY (id, candidate_policy) REFERENCES policy (tenant_id, version);

ALTER TABLE lead_score
  ADD COLUMN run      int, -- of the preview that it is of, where the policy version was not in force then
  ADD COLUMN missed   boolean NOT NULL DEFAULT false, -- out of date: the preview has to compute it anew
  ADD COLUMN moves_to text; -- where the policy would move the lead

CREATE INDEX lead_score_missed ON lead_score (tenant_id, policy_version, lead_id) WHERE missed;
CREATE INDEX lead_score_moves ON lead_score (tenant_id, policy_version, lead_id) WHERE moves_to IS NOT NULL;

-- The newest preview of a version, and its publication.
CREATE TABLE rescore (
  tenant_id      int         NOT NULL,
  policy_version int         NOT NULL,
  run            int         NOT NULL, -- raised by every preview that begins anew
  revision       int         NOT NULL, -- of the draft
  state          text        NOT NULL CHECK (state IN ('RUNNING', 'COMPLETED', 'FAILED')),
  side_effects   text        CHECK (side_effects IN ('APPLY', 'NONE')), -- null: nobody wants it published yet
  round          int         NOT NULL, -- raised by every walk through the leads
  final          boolean     NOT NULL, -- whether this walk is the last one before the version comes into force
  leads          bigint      NOT NULL,
  done           bigint      NOT NULL,
  pages          int         NOT NULL, -- cut so far
  cut_to         uuid        NOT NULL, -- the last lead in one of them
  all_cut        boolean     NOT NULL,
  started_at     timestamptz NOT NULL,
  ended_at       timestamptz,
  failure        text,
  moved          json, -- how many leads from where to where, when it came into force
  applying       boolean     NOT NULL DEFAULT false, -- whether its pending moves are being made
  PRIMARY KEY (tenant_id, policy_version),
  FOREIGN KEY (tenant_id, policy_version) REFERENCES policy (tenant_id, version)
) WITH (fillfactor = 50);

-- Rows are used again by the next round.
CREATE TABLE rescore_page (
  tenant_id      int         NOT NULL,
  policy_version int         NOT NULL,
  number         int         NOT NULL,
  round          int         NOT NULL,
  first          uuid        NOT NULL,
  last           uuid        NOT NULL,
  size           int         NOT NULL,
  token          bigint      NOT NULL, -- raised by every claim, so that a lost lease cannot finish
  attempts       int         NOT NULL, -- claims of this page in this round
  lease_until    timestamptz NOT NULL,
  done           boolean     NOT NULL,
  PRIMARY KEY (tenant_id, policy_version, number),
  FOREIGN KEY (tenant_id, policy_version) REFERENCES rescore
) WITH (fillfactor = 50);

CREATE INDEX rescore_page_open ON rescore_page (tenant_id, policy_version, round, number) WHERE NOT done;

GRANT SELECT, INSERT, UPDATE ON rescore, rescore_page TO "${app_role}";

-- Rows as parameters, see V6__parameters.sql. Without a state: what was known is out of date.
CREATE TYPE candidate_row AS (
  lead_id uuid, lead_version bigint, state bytea, fit bigint, engagement bigint,
  scored_at timestamptz, next_change_at timestamptz, moves_to text
);

CREATE TYPE pending_row AS (lead_id uuid, moves_to text);
