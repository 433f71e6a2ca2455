-- Rows as parameters of statements; the first ones are those of commit_changes. They are types of their own, not the tables' row types,
-- so that a table can gain a column while an older instance is still running.

CREATE TYPE lead_row AS (
  id uuid, version bigint, joined_into uuid,
  stage text, stage_since timestamptz, exited_at timestamptz, cool_down_until timestamptz, warm boolean,
  channel text, channel_at timestamptz, traits json, created_at timestamptz, updated_at timestamptz,
  policy_version int, state bytea, fit bigint, engagement bigint, scored_at timestamptz, next_change_at timestamptz
);

CREATE TYPE identity_row AS (kind text, value text, lead_id uuid);

CREATE TYPE signal_row AS (
  hash uuid, lead_id uuid, lead_version bigint, ordinal int,
  occurred_at timestamptz, received_at timestamptz, recorded_at timestamptz,
  message_id text, type text, name text, path text, channel text, campaign text, payload bytea
);

CREATE TYPE trait_row AS (
  lead_id uuid, lead_version bigint, ordinal bigint, name text, value json, observed_at timestamptz, recorded_at timestamptz
);

CREATE TYPE join_row AS (absorbed uuid, survivor uuid, survivor_version bigint, at timestamptz);

CREATE TYPE conflict_row AS (lead_id uuid, kind text, value text, owner_id uuid, at timestamptz);

CREATE TYPE transition_row AS (
  lead_id uuid, lead_version bigint, ordinal int, id uuid, from_stage text, to_stage text,
  held_at timestamptz, recorded_at timestamptz, actor_kind text, actor_name text, reason text, note text, inferred boolean,
  policy_version int, fit bigint, engagement bigint, evidence json
);

CREATE TYPE outbox_row AS (destination text, lead_id uuid, change json, due_at timestamptz);

CREATE TYPE audit_row AS (id uuid, at timestamptz, actor text, action text, subject uuid, detail text);

-- What leads are looked up by.
CREATE TYPE identity_key AS (kind text, value text);

CREATE TYPE rejected_row AS (
  id uuid, received_at timestamptz, type text, index int, message_id text, code text, detail text, payload bytea,
  replayed_at timestamptz
);
