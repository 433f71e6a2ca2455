-- Previews and publications. Whoever changes which policies a tenant's decisions are made with locks out all commits for
-- that moment: they share this lock, see check_policies.
CREATE OR REPLACE FUNCTION lock_policies(p_tenant int) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(policies_lock(), p_tenant)
$$;

-- Begins a preview, takes one up that is current, or asks for its publication. Answers what came of it: BEGUN, UNKNOWN,
-- NOT_A_DRAFT, REPLACED (the draft has another revision) or PUBLISHING (this version or another one). Without an actor it
-- is nobody's act, and not in the audit.
CREATE OR REPLACE FUNCTION begin_rescore(
  p_tenant int, p_policy int, p_revision int, p_side_effects text, p_now timestamptz, p_entry uuid, p_actor text
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  counted record;
  draft policy;
  now_at rescore;
  already boolean;
BEGIN
  SELECT * INTO counted FROM count_leads(p_tenant, '00000000-0000-0000-0000-000000000000');
  PERFORM lock_policies(p_tenant);
  PERFORM FROM tenant WHERE id = p_tenant FOR NO KEY UPDATE;
  SELECT * INTO draft FROM policy WHERE tenant_id = p_tenant AND version = p_policy FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN 'UNKNOWN'; END IF;
  IF draft.state <> 'draft' THEN RETURN 'NOT_A_DRAFT'; END IF;
  IF draft.revision <> p_revision THEN RETURN 'REPLACED'; END IF;
  now_at := current_rescore(p_tenant);
  IF now_at.state = 'RUNNING' AND now_at.side_effects IS NOT NULL AND now_at.revision = (
      SELECT revision FROM policy WHERE tenant_id = p_tenant AND version = now_at.policy_version AND state = 'draft')
  THEN
    RETURN CASE WHEN p_side_effects IS NULL AND now_at.policy_version = p_policy THEN 'BEGUN' ELSE 'PUBLISHING' END;
  END IF;
  already := now_at.policy_version = p_policy AND now_at.revision = p_revision AND now_at.state = 'RUNNING'
    AND p_side_effects IS NULL;
  IF now_at.policy_version = p_policy AND now_at.revision = p_revision AND now_at.state <> 'FAILED' THEN
    IF now_at.state = 'COMPLETED' THEN
      PERFORM begin_round(p_tenant, p_policy, p_side_effects IS NOT NULL);
    END IF;
    UPDATE rescore SET state = 'RUNNING', side_effects = p_side_effects, ended_at = NULL,
        leads = CASE state WHEN 'RUNNING' THEN leads ELSE counted.many END,
        counted_to = CASE state WHEN 'RUNNING' THEN counted_to ELSE counted.up_to END,
        started_at = CASE state WHEN 'RUNNING' THEN started_at ELSE p_now END
      WHERE tenant_id = p_tenant AND policy_version = p_policy;
  ELSE
    UPDATE rescore SET state = 'FAILED', failure = format('superseded by the preview of version %s', p_policy), ended_at = p_now
      WHERE tenant_id = p_tenant AND policy_version <> p_policy AND state = 'RUNNING';
    PERFORM begin_run(p_tenant, p_policy, p_revision, p_side_effects, counted.many, counted.up_to, p_now);
  END IF;
  IF p_actor IS NOT NULL AND already IS NOT TRUE THEN
    PERFORM record_policy_act(
      draft, p_entry, p_actor, p_now, CASE WHEN p_side_effects IS NULL THEN 'policy.preview' ELSE 'policy.publish' END,
      coalesce(', side effects: ' || lower(p_side_effects), ''));
  END IF;
  RETURN 'BEGUN';
END
$$;

CREATE OR REPLACE FUNCTION current_rescore(p_tenant int) RETURNS rescore LANGUAGE sql AS $$
  SELECT r.* FROM tenant t
  JOIN rescore r ON r.tenant_id = t.id AND r.policy_version = t.candidate_policy AND r.run = t.candidate_run
  WHERE t.id = p_tenant
$$;

-- The next so many leads, and up to which one that is; null when they are all.
CREATE OR REPLACE FUNCTION count_leads(p_tenant int, p_after uuid, p_most int DEFAULT 50000, OUT many bigint, OUT up_to uuid)
  LANGUAGE sql AS $$
  WITH next AS (
    SELECT id FROM lead WHERE tenant_id = p_tenant AND id > p_after AND joined_into IS NULL ORDER BY id LIMIT p_most)
  SELECT count(*), CASE WHEN count(*) = p_most THEN (SELECT id FROM next ORDER BY id DESC LIMIT 1) END FROM next
$$;

CREATE OR REPLACE FUNCTION begin_run(
  p_tenant int, p_policy int, p_revision int, p_side_effects text, p_leads bigint, p_counted_to uuid, p_now timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  nil CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  begun int;
BEGIN
  INSERT INTO rescore AS before (
      tenant_id, policy_version, run, revision, state, side_effects, round, final, leads, counted_to, done, pages,
      cut_to, all_cut, started_at)
    VALUES (
      p_tenant, p_policy, 1, p_revision, 'RUNNING', p_side_effects, 1, false, p_leads, p_counted_to, 0, 0,
      nil, false, p_now)
    ON CONFLICT (tenant_id, policy_version) DO UPDATE SET
      run = before.run + 1, revision = excluded.revision, state = 'RUNNING', side_effects = excluded.side_effects,
      round = before.round + 1, final = false, leads = excluded.leads, counted_to = excluded.counted_to,
      done = 0, pages = 0, cut_to = nil, all_cut = false, started_at = excluded.started_at, ended_at = NULL, failure = NULL
    RETURNING run INTO begun;
  -- Of a run that was given up: some of these leads may have been absorbed since, and nobody computes them any more.
  UPDATE lead_score SET missed = false WHERE tenant_id = p_tenant AND policy_version = p_policy AND missed;
  UPDATE tenant SET candidate_policy = p_policy, candidate_run = begun WHERE id = p_tenant;
END
$$;

CREATE OR REPLACE FUNCTION begin_round(p_tenant int, p_policy int, p_final boolean) RETURNS void LANGUAGE sql AS $$
  UPDATE rescore SET round = round + 1, final = p_final, done = 0, pages = 0, all_cut = false,
    cut_to = '00000000-0000-0000-0000-000000000000'
  WHERE tenant_id = p_tenant AND policy_version = p_policy
$$;

-- PAGE, TAKEN (all that is left is in the hands of others), FINISHED (the round is), REPLACED (the draft is another one,
-- or none any more, also where its preview is done) or NOTHING.
CREATE OR REPLACE FUNCTION claim_rescore_page(p_tenant int, p_size int, p_lease interval)
  RETURNS TABLE (claim text, policy_version int, run int, number int, first uuid, last uuid, token bigint, attempt int)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  now_at rescore;
  page rescore_page;
  found_claim text;
BEGIN
  now_at := current_rescore(p_tenant);
  SELECT * INTO now_at FROM rescore r
    WHERE r.tenant_id = p_tenant AND r.policy_version = now_at.policy_version AND r.run = now_at.run
      AND (r.state = 'RUNNING' OR is_replaced(r))
    FOR UPDATE;
  IF NOT FOUND THEN
    found_claim := 'NOTHING';
  ELSIF is_replaced(now_at) THEN
    found_claim := 'REPLACED';
  ELSE
    PERFORM count_on(now_at);
    page := take_over_rescore_page(now_at, p_lease);
    IF page.number IS NULL THEN
      page := cut_rescore_page(now_at, p_size, p_lease);
    END IF;
    found_claim := CASE
      WHEN page.number IS NOT NULL THEN 'PAGE'
      WHEN is_round_finished(now_at) THEN 'FINISHED'
      ELSE 'TAKEN' END;
  END IF;
  RETURN QUERY SELECT found_claim, now_at.policy_version, now_at.run, page.number, page.first, page.last, page.token, page.attempts;
END
$$;

CREATE OR REPLACE FUNCTION count_on(p_run rescore) RETURNS void LANGUAGE sql AS $$
  UPDATE rescore SET leads = leads + counted.many, counted_to = counted.up_to
  FROM count_leads(p_run.tenant_id, p_run.counted_to) AS counted
  WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND p_run.counted_to IS NOT NULL
$$;

CREATE OR REPLACE FUNCTION is_replaced(p_run rescore) RETURNS boolean LANGUAGE sql AS $$
  SELECT NOT EXISTS (
    SELECT FROM policy
    WHERE tenant_id = p_run.tenant_id AND version = p_run.policy_version AND state = 'draft' AND revision = p_run.revision)
$$;

CREATE OR REPLACE FUNCTION is_round_finished(p_run rescore) RETURNS boolean LANGUAGE sql AS $$
  SELECT (SELECT all_cut FROM rescore WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version)
    AND NOT EXISTS (
      SELECT FROM rescore_page
      WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND round = p_run.round AND NOT done)
    AND NOT EXISTS (
      SELECT FROM lead_score
      WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND missed)
$$;

CREATE OR REPLACE FUNCTION take_over_rescore_page(p_run rescore, p_lease interval) RETURNS rescore_page LANGUAGE sql AS $$
  UPDATE rescore_page SET token = token + 1, attempts = attempts + 1, lease_until = now() + p_lease
  WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND number = (
    SELECT number FROM rescore_page
    WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND round = p_run.round AND NOT done
      AND NOT is_leased(lease_until, p_lease)
    ORDER BY number LIMIT 1)
  RETURNING *
$$;

-- The next leads in their order; when there are none left, those that were missed meanwhile, once nobody is at work: one
-- by one, for a page is a range, and what lies between two of them is done.
CREATE OR REPLACE FUNCTION cut_rescore_page(p_run rescore, p_size int, p_lease interval) RETURNS rescore_page
  LANGUAGE plpgsql AS $$
DECLARE
  found_leads uuid[] := '{}';
  counted int;
  page rescore_page;
BEGIN
  IF NOT p_run.all_cut THEN
    found_leads := ARRAY(
      SELECT id FROM lead WHERE tenant_id = p_run.tenant_id AND id > p_run.cut_to AND joined_into IS NULL
      ORDER BY id LIMIT p_size);
    counted := cardinality(found_leads);
  ELSIF NOT EXISTS (
    SELECT FROM rescore_page
    WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND round = p_run.round AND NOT done)
  THEN
    found_leads := ARRAY(
      SELECT lead_id FROM lead_score
      WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND missed
      ORDER BY lead_id LIMIT 1);
    counted := 0;
  END IF;
  UPDATE rescore
    SET all_cut = all_cut OR cardinality(found_leads) < p_size,
      pages = pages + least(1, cardinality(found_leads)),
      cut_to = CASE WHEN all_cut THEN cut_to ELSE coalesce(found_leads[cardinality(found_leads)], cut_to) END
    WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version;
  IF cardinality(found_leads) > 0 THEN
    INSERT INTO rescore_page AS before VALUES (
        p_run.tenant_id, p_run.policy_version, p_run.pages + 1, p_run.round, found_leads[1],
        found_leads[cardinality(found_leads)], counted, 1, 1, now() + p_lease, false, NULL)
      ON CONFLICT (tenant_id, policy_version, number) DO UPDATE SET
        round = excluded.round, first = excluded.first, last = excluded.last, size = excluded.size,
        token = before.token + 1, attempts = 1, lease_until = excluded.lease_until, done = false, moved = NULL
      RETURNING * INTO page;
  END IF;
  RETURN page;
END
$$;

-- Stores leads under the candidate whose version is still the one they were computed from. The lock on their rows makes
-- a commit wait that is about to write them: it then finds that the preview was here, and goes again. Leads that are
-- just being written are left out.
CREATE OR REPLACE FUNCTION store_rescored(
  p_tenant int, p_policy int, p_run int, p_number int, p_token bigint, p_lease interval, p_rows candidate_row[]
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(policies_lock(), p_tenant);
  PERFORM FROM tenant WHERE id = p_tenant AND candidate_policy = p_policy AND candidate_run = p_run;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE rescore_page SET lease_until = now() + p_lease
    WHERE tenant_id = p_tenant AND policy_version = p_policy AND number = p_number AND token = p_token AND NOT done;
  IF NOT FOUND THEN RETURN false; END IF;
  PERFORM store_candidate_scores(p_tenant, p_policy, p_run, ARRAY(
    SELECT c FROM unnest(p_rows) AS c CROSS JOIN LATERAL (
      SELECT l.id FROM lead l
      WHERE l.tenant_id = p_tenant AND l.id = c.lead_id AND l.version = c.lead_version AND l.joined_into IS NULL
      FOR SHARE SKIP LOCKED) AS same));
  RETURN true;
END
$$;

-- As the pages of this round have found them.
CREATE OR REPLACE FUNCTION moves_of(p_run rescore) RETURNS json LANGUAGE sql AS $$
  SELECT coalesce(json_agg(m), '[]') FROM (
    SELECT of_page."from", of_page."to", sum(of_page."count")::bigint AS "count" FROM rescore_page p
    CROSS JOIN json_to_recordset(p.moved) AS of_page ("from" text, "to" text, "count" bigint)
    WHERE p.tenant_id = p_run.tenant_id AND p.policy_version = p_run.policy_version AND p.round = p_run.round
    GROUP BY 1, 2 ORDER BY 1, 2) AS m
$$;

CREATE OR REPLACE FUNCTION moves_between(p_tenant int, p_policy int, p_run int, p_first uuid, p_last uuid) RETURNS json
  LANGUAGE sql AS $$
  SELECT coalesce(json_agg(m), '[]') FROM (
    SELECT l.stage AS "from", s.moves_to AS "to", count(*) AS "count" FROM lead l CROSS JOIN LATERAL (
      SELECT moves_to FROM lead_score
      WHERE tenant_id = p_tenant AND lead_id = l.id AND policy_version = p_policy AND run = p_run AND NOT missed
        AND moves_to IS NOT NULL
      OFFSET 0) AS s
    WHERE l.tenant_id = p_tenant AND l.id BETWEEN p_first AND p_last
    GROUP BY 1, 2) AS m
$$;

-- A lead that was missed is on a page that has counted before: that one counts anew.
CREATE OR REPLACE FUNCTION count_again(p_missed rescore_page, p_run int) RETURNS void LANGUAGE sql AS $$
  UPDATE rescore_page SET moved = moves_between(tenant_id, policy_version, p_run, first, last)
  WHERE tenant_id = p_missed.tenant_id AND policy_version = p_missed.policy_version AND round = p_missed.round AND size > 0
    AND p_missed.first BETWEEN first AND last
$$;

-- Until the end of the transaction nobody else writes the lead. The locks are taken in the order of commits.
CREATE OR REPLACE FUNCTION hold_lead(p_tenant int, p_lead uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(policies_lock(), p_tenant);
  PERFORM FROM lead WHERE tenant_id = p_tenant AND id = p_lead FOR NO KEY UPDATE;
END
$$;

-- DONE, AGAIN (some lead of it has no state yet) or LOST (the lease was).
CREATE OR REPLACE FUNCTION finish_rescore_page(p_tenant int, p_policy int, p_run int, p_number int, p_token bigint)
  RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  page rescore_page;
BEGIN
  -- In the order of claims, which lock the preview before its page.
  PERFORM FROM rescore WHERE tenant_id = p_tenant AND policy_version = p_policy FOR UPDATE;
  SELECT * INTO page FROM rescore_page
    WHERE tenant_id = p_tenant AND policy_version = p_policy AND number = p_number AND token = p_token AND NOT done
    FOR UPDATE;
  IF NOT FOUND THEN RETURN 'LOST'; END IF;
  PERFORM FROM lead l CROSS JOIN LATERAL (
      SELECT count(*) AS many FROM lead_score s
      WHERE s.tenant_id = p_tenant AND s.lead_id = l.id AND s.policy_version = p_policy AND s.run = p_run AND NOT s.missed
      OFFSET 0) AS known
    WHERE l.tenant_id = p_tenant AND l.id BETWEEN page.first AND page.last AND l.joined_into IS NULL AND known.many = 0;
  IF FOUND THEN RETURN 'AGAIN'; END IF;
  UPDATE rescore_page
    SET done = true, moved = CASE WHEN size > 0 THEN moves_between(p_tenant, p_policy, p_run, first, last) END
    WHERE tenant_id = p_tenant AND policy_version = p_policy AND number = p_number;
  IF page.size = 0 THEN PERFORM count_again(page, p_run); END IF;
  UPDATE rescore SET done = done + page.size
    WHERE tenant_id = p_tenant AND policy_version = p_policy AND run = p_run;
  RETURN 'DONE';
END
$$;

-- After a round: the preview is done, or it goes once more through the leads, or the version comes into force.
CREATE OR REPLACE FUNCTION advance_rescore(p_tenant int, p_now timestamptz) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  now_at rescore;
BEGIN
  PERFORM lock_policies(p_tenant);
  PERFORM FROM tenant WHERE id = p_tenant FOR NO KEY UPDATE;
  now_at := current_rescore(p_tenant);
  -- From here on nobody replaces the draft.
  PERFORM FROM policy WHERE tenant_id = p_tenant AND version = now_at.policy_version FOR NO KEY UPDATE;
  IF now_at.state IS DISTINCT FROM 'RUNNING' OR NOT is_round_finished(now_at) OR is_replaced(now_at) THEN
    RETURN 'NOTHING';
  END IF;
  IF now_at.side_effects IS NULL THEN
    UPDATE rescore SET state = 'COMPLETED', ended_at = p_now
      WHERE tenant_id = p_tenant AND policy_version = now_at.policy_version;
    RETURN 'PREVIEWED';
  END IF;
  IF NOT now_at.final THEN
    PERFORM begin_round(p_tenant, now_at.policy_version, true);
    RETURN 'FINAL';
  END IF;
  PERFORM put_in_force(p_tenant, now_at.policy_version, p_now);
  UPDATE rescore SET state = 'COMPLETED', ended_at = p_now, moved = moves_of(now_at), applying = side_effects = 'APPLY'
    WHERE tenant_id = p_tenant AND policy_version = now_at.policy_version;
  RETURN 'PUBLISHED';
END
$$;

-- All leads are switched by this one row: whoever reads them joins it.
CREATE OR REPLACE FUNCTION put_in_force(p_tenant int, p_policy int, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before policy;
BEGIN
  SELECT p.* INTO before FROM tenant t JOIN policy p ON p.tenant_id = t.id AND p.version = t.active_policy
    WHERE t.id = p_tenant FOR NO KEY UPDATE;
  UPDATE policy SET state = 'retired', retired_at = greatest(p_now, published_at)
    WHERE tenant_id = p_tenant AND version = before.version;
  UPDATE policy SET state = 'published', published_at = greatest(p_now, before.published_at)
    WHERE tenant_id = p_tenant AND version = p_policy;
  UPDATE tenant SET active_policy = p_policy, candidate_policy = NULL, candidate_run = NULL WHERE id = p_tenant;
END
$$;

CREATE OR REPLACE FUNCTION fail_rescore(p_tenant int, p_policy int, p_run int, p_reason text, p_now timestamptz)
  RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM lock_policies(p_tenant);
  UPDATE tenant SET candidate_policy = NULL, candidate_run = NULL
    WHERE id = p_tenant AND candidate_policy = p_policy AND candidate_run = p_run;
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE rescore SET state = 'FAILED', failure = p_reason, ended_at = p_now
    WHERE tenant_id = p_tenant AND policy_version = p_policy AND run = p_run;
  RETURN true;
END
$$;

-- Asks for the pending moves of the version in force; answers the version, and how many there are, as far as
-- they are counted.
CREATE OR REPLACE FUNCTION apply_pending_moves(
  p_tenant int, p_now timestamptz, p_entry uuid, p_actor text, p_most int
) RETURNS TABLE (policy_version int, moves bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  active policy;
BEGIN
  UPDATE rescore r SET applying = true FROM tenant t
    WHERE t.id = p_tenant AND r.tenant_id = t.id AND r.policy_version = t.active_policy AND NOT r.applying;
  IF FOUND THEN
    SELECT p.* INTO active FROM tenant t JOIN policy p ON p.tenant_id = t.id AND p.version = t.active_policy
      WHERE t.id = p_tenant;
    PERFORM record_policy_act(active, p_entry, p_actor, p_now, 'policy.apply_moves');
  END IF;
  RETURN QUERY SELECT t.active_policy, (
      SELECT count(*) FROM (
        SELECT FROM lead_score s
        WHERE s.tenant_id = t.id AND s.policy_version = t.active_policy AND s.moves_to IS NOT NULL
        ORDER BY s.lead_id LIMIT p_most) AS counted)
    FROM tenant t WHERE t.id = p_tenant;
END
$$;

-- The lease is the one of leads that are due: either way somebody is deciding on them.
CREATE OR REPLACE FUNCTION claim_pending_moves(p_limit int, p_lease interval) RETURNS TABLE (tenant_id int, lead_id uuid)
  LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY WITH pending AS (
    SELECT moving.place FROM tenant t
    JOIN rescore r ON r.tenant_id = t.id AND r.policy_version = t.active_policy AND r.applying
    CROSS JOIN LATERAL (
      SELECT s.ctid AS place FROM lead_score s
      WHERE s.tenant_id = t.id AND s.policy_version = t.active_policy AND s.moves_to IS NOT NULL
        AND NOT is_leased(s.due_lease_until, p_lease)
      ORDER BY s.lead_id
      LIMIT p_limit
      FOR NO KEY UPDATE SKIP LOCKED) AS moving
    LIMIT p_limit
  )
  UPDATE lead_score s SET due_lease_until = now() + p_lease FROM pending WHERE s.ctid = pending.place
  RETURNING s.tenant_id, s.lead_id;
  IF NOT FOUND THEN
    UPDATE rescore r SET applying = false FROM tenant t
      WHERE r.applying AND r.tenant_id = t.id AND r.policy_version = t.active_policy AND NOT EXISTS (
        SELECT FROM lead_score s
        WHERE s.tenant_id = t.id AND s.policy_version = t.active_policy AND s.moves_to IS NOT NULL);
  END IF;
END
$$;
