-- What was known of a lead and when. Written once, under the lead it came to; a join moves nothing.

CREATE TABLE trait_record (
  tenant_id    int         NOT NULL,
  lead_id      uuid        NOT NULL,
  lead_version bigint      NOT NULL,
  ordinal      bigint      NOT NULL, -- its place in the commit
  name         text        NOT NULL,
  value        json        NOT NULL,
  observed_at  timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, lead_id, lead_version, ordinal),
  FOREIGN KEY (tenant_id, lead_id) REFERENCES lead (tenant_id, id)
);

CREATE TABLE lead_join (
  tenant_id        int         NOT NULL,
  absorbed         uuid        NOT NULL,
  survivor         uuid        NOT NULL,
  survivor_version bigint      NOT NULL,
  at               timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, absorbed),
  FOREIGN KEY (tenant_id, absorbed) REFERENCES lead (tenant_id, id),
  FOREIGN KEY (tenant_id, survivor) REFERENCES lead (tenant_id, id)
);

CREATE INDEX lead_join_survivor ON lead_join (tenant_id, survivor);

-- A claim that is repeated with every message is one conflict, listed at its first.
CREATE TABLE identity_conflict (
  tenant_id int              NOT NULL,
  lead_id   uuid             NOT NULL,
  kind      text COLLATE "C" NOT NULL,
  value     text COLLATE "C" NOT NULL,
  owner_id  uuid             NOT NULL,
  at        timestamptz      NOT NULL,
  PRIMARY KEY (tenant_id, lead_id, kind, value, owner_id),
  FOREIGN KEY (tenant_id, lead_id) REFERENCES lead (tenant_id, id)
);

CREATE TABLE transition (
  tenant_id      int         NOT NULL,
  lead_id        uuid        NOT NULL,
  lead_version   bigint      NOT NULL,
  ordinal        int         NOT NULL,
  id             uuid        NOT NULL,
  from_stage     text        NOT NULL,
  to_stage       text        NOT NULL,
  held_at        timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL,
  actor_kind     text        NOT NULL CHECK (actor_kind IN ('policy', 'person', 'joining')),
  actor_name     text        CHECK ((actor_kind = 'person') = (actor_name IS NOT NULL)),
  reason         text        NOT NULL,
  note           text,
  inferred       boolean     NOT NULL,
  policy_version int         NOT NULL,
  fit            bigint      NOT NULL, -- hundredths of a point
  engagement     bigint      NOT NULL, -- hundredths of a point
  evidence       json        NOT NULL,
  PRIMARY KEY (tenant_id, lead_id, lead_version, ordinal),
  UNIQUE (tenant_id, id),
  FOREIGN KEY (tenant_id, lead_id) REFERENCES lead (tenant_id, id)
);

-- Append-only: the running role may neither change nor delete what was written.
CREATE TABLE audit_entry (
  tenant_id int         NOT NULL,
  id        uuid        NOT NULL,
  at        timestamptz NOT NULL,
  actor     text        NOT NULL,
  action    text        NOT NULL,
  subject   uuid        NOT NULL,
  detail    text        NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

GRANT SELECT, INSERT ON trait_record, lead_join, identity_conflict, transition, audit_entry TO "${app_role}";
