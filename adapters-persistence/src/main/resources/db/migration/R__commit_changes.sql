-- One decision, one statement, one transaction: everything is written or nothing. Rows come sorted, and the steps have
-- one order, so that two commits take their locks in one order.
--
-- EN001: a lead or an identity is not as it was loaded.   EN002: a message was counted before.
-- EN003: the tenant has other policy versions than this was decided with.

CREATE OR REPLACE FUNCTION commit_changes(
  p_tenant int, p_signals signal_row[], p_leads lead_row[], p_identities identity_row[], p_joins join_row[],
  p_traits trait_row[], p_conflicts conflict_row[], p_transitions transition_row[], p_outbox outbox_row[],
  p_audit audit_row[], p_active int, p_candidate int, p_run int, p_candidates candidate_row[],
  p_pending pending_row[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_policies(p_tenant, p_active, p_candidate, p_run);
  IF cardinality(p_signals) > 0 THEN PERFORM count_messages(p_tenant, p_signals); END IF;
  IF cardinality(p_leads) > 0 THEN PERFORM store_leads(p_tenant, p_leads); END IF;
  IF cardinality(p_pending) > 0 THEN PERFORM store_pending(p_tenant, p_active, p_pending); END IF;
  IF p_candidate IS NOT NULL THEN
    PERFORM store_candidates(p_tenant, p_candidate, p_run, p_leads, p_candidates);
  END IF;
  IF cardinality(p_identities) > 0 THEN PERFORM add_identities(p_tenant, p_identities); END IF;
  IF cardinality(p_joins) > 0 THEN PERFORM join_leads(p_tenant, p_joins); END IF;
  IF cardinality(p_signals) > 0 THEN PERFORM store_signals(p_tenant, p_signals); END IF;
  IF cardinality(p_traits) > 0 THEN PERFORM record_traits(p_tenant, p_traits); END IF;
  IF cardinality(p_conflicts) > 0 THEN PERFORM record_conflicts(p_tenant, p_conflicts); END IF;
  IF cardinality(p_transitions) > 0 THEN PERFORM record_transitions(p_tenant, p_transitions); END IF;
  IF cardinality(p_outbox) > 0 THEN PERFORM send_out(p_tenant, p_outbox); END IF;
  IF cardinality(p_audit) > 0 THEN PERFORM record_audit(p_tenant, p_audit); END IF;
END
$$;

-- What instances call that are older than V13: they know of no candidate, and one active version for ever.
CREATE OR REPLACE FUNCTION commit_changes(
  p_tenant int, p_signals signal_row[], p_leads lead_row[], p_identities identity_row[], p_joins join_row[],
  p_traits trait_row[], p_conflicts conflict_row[], p_transitions transition_row[], p_outbox outbox_row[],
  p_audit audit_row[]
) RETURNS void LANGUAGE sql AS $$
  SELECT commit_changes(
    p_tenant, p_signals, p_leads, p_identities, p_joins, p_traits, p_conflicts, p_transitions, p_outbox, p_audit,
    coalesce((p_leads[1]).policy_version, (SELECT active_policy FROM tenant WHERE id = p_tenant)), NULL, NULL, '{}', '{}')
$$;

-- Locks are of two numbers: this one, and the tenant's. Commits share the lock; whoever changes the versions takes it for
-- itself. So a commit either sees the change or is done before it, and no row is written for it, as a row lock would.
CREATE OR REPLACE FUNCTION policies_lock() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 13';

CREATE OR REPLACE FUNCTION check_policies(p_tenant int, p_active int, p_candidate int, p_run int) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(policies_lock(), p_tenant);
  PERFORM FROM tenant
    WHERE id = p_tenant AND (active_policy <> p_active OR candidate_policy IS DISTINCT FROM p_candidate
      OR candidate_run IS DISTINCT FROM p_run);
  IF FOUND THEN
    RAISE EXCEPTION 'decided with policy % and candidate %', p_active, p_candidate USING ERRCODE = 'EN003';
  END IF;
END
$$;

CREATE OR REPLACE FUNCTION count_messages(p_tenant int, p_signals signal_row[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  counted int;
BEGIN
  INSERT INTO message (tenant_id, hash)
    SELECT p_tenant, s.hash FROM unnest(p_signals) AS s
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS counted = ROW_COUNT;
  IF counted < cardinality(p_signals) THEN
    RAISE EXCEPTION 'a message was counted before' USING ERRCODE = 'EN002';
  END IF;
END
$$;

-- New leads and changed ones alike: a lead that exists conflicts, and is written if its version is the one before. This
-- finds rows by primary key whatever the planner believes; UPDATE ... FROM unnest() scanned a tenant's leads as long as
-- the table had no statistics. That a new lead starts with version 1 is checked by a trigger of the table.
CREATE OR REPLACE FUNCTION store_leads(p_tenant int, p_leads lead_row[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  stored int;
BEGIN
  INSERT INTO lead AS before (
      tenant_id, id, version, joined_into, stage, stage_since, exited_at, cool_down_until, warm,
      channel, channel_at, traits, created_at, updated_at)
    SELECT p_tenant, l.id, l.version, l.joined_into, l.stage, l.stage_since, l.exited_at, l.cool_down_until, l.warm,
      l.channel, l.channel_at, l.traits, l.created_at, l.updated_at
    FROM unnest(p_leads) AS l
    ON CONFLICT (tenant_id, id) DO UPDATE SET
      version = excluded.version, joined_into = excluded.joined_into, stage = excluded.stage,
      stage_since = excluded.stage_since, exited_at = excluded.exited_at, cool_down_until = excluded.cool_down_until,
      warm = excluded.warm, channel = excluded.channel, channel_at = excluded.channel_at, traits = excluded.traits,
      created_at = excluded.created_at, updated_at = excluded.updated_at
    WHERE before.version = excluded.version - 1 AND before.joined_into IS NULL;
  GET DIAGNOSTICS stored = ROW_COUNT;
  IF stored < cardinality(p_leads) THEN
    RAISE EXCEPTION 'a lead is not as it was loaded' USING ERRCODE = 'EN001';
  END IF;
  PERFORM store_scores(p_tenant, p_leads);
END
$$;

CREATE OR REPLACE FUNCTION store_scores(p_tenant int, p_leads lead_row[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO lead_score AS s (
      tenant_id, lead_id, policy_version, lead_version, state, fit, engagement, scored_at, next_change_at)
    SELECT p_tenant, l.id, l.policy_version, l.version, l.state, l.fit, l.engagement, l.scored_at, l.next_change_at
    FROM unnest(p_leads) AS l
    ON CONFLICT (tenant_id, lead_id, policy_version) DO UPDATE SET
      lead_version = excluded.lead_version, state = excluded.state, fit = excluded.fit, engagement = excluded.engagement,
      scored_at = excluded.scored_at, next_change_at = excluded.next_change_at,
      moves_to = NULL;
END
$$;

-- Where the policy would move leads, were the move not left pending; that of the others is NULL.
CREATE OR REPLACE FUNCTION store_pending(p_tenant int, p_policy int, p_pending pending_row[]) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  pending pending_row;
BEGIN
  FOREACH pending IN ARRAY p_pending LOOP
    UPDATE lead_score SET moves_to = pending.moves_to
      WHERE tenant_id = p_tenant AND lead_id = pending.lead_id AND policy_version = p_policy;
  END LOOP;
END
$$;

-- A lead that is written without a state of the candidate has none: else a preview was here since it was loaded.
CREATE OR REPLACE FUNCTION store_candidates(
  p_tenant int, p_policy int, p_run int, p_leads lead_row[], p_candidates candidate_row[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM unnest(p_leads) AS l
    LEFT JOIN unnest(p_candidates) AS c ON c.lead_id = l.id
    CROSS JOIN LATERAL (
      SELECT FROM lead_score
      WHERE tenant_id = p_tenant AND lead_id = l.id AND policy_version = p_policy AND run = p_run
        AND NOT missed
      OFFSET 0) AS known
    WHERE c.lead_id IS NULL;
  IF FOUND THEN
    RAISE EXCEPTION 'a lead is not as it was loaded' USING ERRCODE = 'EN001';
  END IF;
  PERFORM store_candidate_scores(p_tenant, p_policy, p_run, p_candidates);
  PERFORM miss_candidates(p_tenant, p_policy, p_leads, p_candidates);
END
$$;

CREATE OR REPLACE FUNCTION store_candidate_scores(
  p_tenant int, p_policy int, p_run int, p_candidates candidate_row[]
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO lead_score AS s (
      tenant_id, lead_id, policy_version, lead_version, state, fit, engagement, scored_at, next_change_at, moves_to, run)
    SELECT p_tenant, c.lead_id, p_policy, c.lead_version, c.state, c.fit, c.engagement, c.scored_at, c.next_change_at,
      c.moves_to, p_run
    FROM unnest(p_candidates) AS c
    WHERE c.state IS NOT NULL
    ON CONFLICT (tenant_id, lead_id, policy_version) DO UPDATE SET
      lead_version = excluded.lead_version, state = excluded.state, fit = excluded.fit, engagement = excluded.engagement,
      scored_at = excluded.scored_at, next_change_at = excluded.next_change_at, moves_to = excluded.moves_to,
      run = excluded.run, missed = false;
END
$$;

-- What has become unknown is marked, for the preview to come back; absorbed leads are only let go of.
CREATE OR REPLACE FUNCTION miss_candidates(p_tenant int, p_policy int, p_leads lead_row[], p_candidates candidate_row[])
  RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO lead_score AS s (
      tenant_id, lead_id, policy_version, lead_version, state, fit, engagement, scored_at, missed)
    SELECT p_tenant, l.id, p_policy, l.version, '', 0, 0, l.updated_at, l.joined_into IS NULL
    FROM unnest(p_candidates) AS c JOIN unnest(p_leads) AS l ON l.id = c.lead_id
    WHERE c.state IS NULL AND (l.joined_into IS NULL OR EXISTS (
      SELECT FROM lead_score WHERE tenant_id = p_tenant AND lead_id = l.id AND policy_version = p_policy))
    ON CONFLICT (tenant_id, lead_id, policy_version) DO UPDATE SET
      lead_version = excluded.lead_version, missed = excluded.missed, run = NULL, moves_to = NULL,
      next_change_at = NULL;
END
$$;

CREATE OR REPLACE FUNCTION add_identities(p_tenant int, p_identities identity_row[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  added int;
BEGIN
  INSERT INTO lead_identity (tenant_id, kind, value, lead_id)
    SELECT p_tenant, i.kind, i.value, i.lead_id FROM unnest(p_identities) AS i
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS added = ROW_COUNT;
  IF added < cardinality(p_identities) THEN
    RAISE EXCEPTION 'an identity has an owner' USING ERRCODE = 'EN001';
  END IF;
END
$$;

-- In the order they happened: an identity may travel through several leads in one commit.
CREATE OR REPLACE FUNCTION join_leads(p_tenant int, p_joins join_row[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  joined join_row;
BEGIN
  FOREACH joined IN ARRAY p_joins LOOP
    UPDATE lead_identity SET lead_id = joined.survivor WHERE tenant_id = p_tenant AND lead_id = joined.absorbed;
    INSERT INTO lead_join (tenant_id, absorbed, survivor, survivor_version, at)
      VALUES (p_tenant, joined.absorbed, joined.survivor, joined.survivor_version, joined.at);
    -- Nothing is to come for it any more, under whichever version: it would be waited for in vain.
    UPDATE lead_score SET moves_to = NULL, next_change_at = NULL, missed = false
      WHERE tenant_id = p_tenant AND lead_id = joined.absorbed
        AND (moves_to IS NOT NULL OR next_change_at IS NOT NULL OR missed);
  END LOOP;
END
$$;

CREATE OR REPLACE FUNCTION store_signals(p_tenant int, p_signals signal_row[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO signal (
      tenant_id, lead_id, lead_version, ordinal, occurred_at, received_at, recorded_at,
      message_id, type, name, path, channel, campaign, payload)
    SELECT p_tenant, s.lead_id, s.lead_version, s.ordinal, s.occurred_at, s.received_at, s.recorded_at,
      s.message_id, s.type, s.name, s.path, s.channel, s.campaign, s.payload
    FROM unnest(p_signals) AS s;
END
$$;

CREATE OR REPLACE FUNCTION record_traits(p_tenant int, p_traits trait_row[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO trait_record (tenant_id, lead_id, lead_version, ordinal, name, value, observed_at, recorded_at)
    SELECT p_tenant, t.lead_id, t.lead_version, t.ordinal, t.name, t.value, t.observed_at, t.recorded_at
    FROM unnest(p_traits) AS t;
END
$$;

CREATE OR REPLACE FUNCTION record_conflicts(p_tenant int, p_conflicts conflict_row[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO identity_conflict (tenant_id, lead_id, kind, value, owner_id, at)
    SELECT p_tenant, c.lead_id, c.kind, c.value, c.owner_id, c.at FROM unnest(p_conflicts) AS c
    ON CONFLICT DO NOTHING;
END
$$;

CREATE OR REPLACE FUNCTION record_transitions(p_tenant int, p_transitions transition_row[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO transition (
      tenant_id, lead_id, lead_version, ordinal, id, from_stage, to_stage, held_at, recorded_at,
      actor_kind, actor_name, reason, note, inferred, policy_version, fit, engagement, evidence)
    SELECT p_tenant, t.lead_id, t.lead_version, t.ordinal, t.id, t.from_stage, t.to_stage, t.held_at, t.recorded_at,
      t.actor_kind, t.actor_name, t.reason, t.note, t.inferred, t.policy_version, t.fit, t.engagement, t.evidence
    FROM unnest(p_transitions) AS t;
END
$$;

CREATE OR REPLACE FUNCTION send_out(p_tenant int, p_outbox outbox_row[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (tenant_id, destination, lead_id, change, next_attempt_at)
    SELECT p_tenant, o.destination, o.lead_id, o.change, least(o.due_at, now()) FROM unnest(p_outbox) AS o;
END
$$;

CREATE OR REPLACE FUNCTION record_audit(p_tenant int, p_audit audit_row[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_entry (tenant_id, id, at, actor, action, subject, detail)
    SELECT p_tenant, a.id, a.at, a.actor, a.action, a.subject, a.detail FROM unnest(p_audit) AS a;
END
$$;
