-- Leases run by the clock of this server: it is one for all instances. One that ends later than any lease could was
-- taken before the clock was set back, and binds nobody; twice the length leaves room for transactions that overlap.
CREATE OR REPLACE FUNCTION is_leased(p_until timestamptz, p_lease interval) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(p_until > now() AND p_until <= now() + 2 * p_lease, false)
$$;

CREATE OR REPLACE FUNCTION claim_due_leads(p_now timestamptz, p_limit int, p_lease interval)
  RETURNS TABLE (tenant_id int, lead_id uuid) LANGUAGE sql AS $$
  WITH due AS (
    SELECT longest.place FROM tenant t CROSS JOIN LATERAL (
      SELECT s.ctid AS place FROM lead_score s
      WHERE s.tenant_id = t.id AND s.policy_version = t.active_policy AND s.next_change_at <= p_now
        AND NOT is_leased(s.due_lease_until, p_lease)
      ORDER BY s.next_change_at
      LIMIT p_limit
      FOR NO KEY UPDATE SKIP LOCKED) AS longest
    LIMIT p_limit
  )
  UPDATE lead_score s SET due_lease_until = now() + p_lease FROM due WHERE s.ctid = due.place
  RETURNING s.tenant_id, s.lead_id
$$;

-- Waits for nobody: a row that is just being changed gets the scores of that change. By place, for an UPDATE that joins
-- rows by key may scan a table that has no statistics yet.
CREATE OR REPLACE FUNCTION refresh_scores(p_tenant int, p_rows rescored_row[]) RETURNS void LANGUAGE sql AS $$
  WITH same AS (
    SELECT stored.place, r.* FROM unnest(p_rows) AS r CROSS JOIN LATERAL (
      SELECT s.ctid AS place FROM lead_score s
      WHERE s.tenant_id = p_tenant AND s.lead_id = r.lead_id AND s.policy_version = r.policy_version
        AND s.lead_version = r.lead_version
      FOR NO KEY UPDATE SKIP LOCKED) AS stored
  )
  UPDATE lead_score s SET
    fit = r.fit, engagement = r.engagement, scored_at = r.scored_at, next_change_at = r.next_change_at,
    due_lease_until = NULL
  FROM same r WHERE s.ctid = r.place
$$;

-- The run of a day, locked; it begins with the first who asks for it.
CREATE OR REPLACE FUNCTION score_refresh_of(p_tenant int, p_policy int, p_day date) RETURNS score_refresh
  LANGUAGE plpgsql AS $$
DECLARE
  nil CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  run score_refresh;
BEGIN
  INSERT INTO score_refresh VALUES (p_tenant, p_policy, p_day, 0, nil, false) ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT run FROM score_refresh WHERE tenant_id = p_tenant AND policy_version = p_policy FOR UPDATE;
  IF run.day <> p_day THEN
    UPDATE score_refresh SET day = p_day, pages = 0, cut_to = nil, all_cut = run.day > p_day
      WHERE tenant_id = p_tenant AND policy_version = p_policy
      RETURNING * INTO run;
  END IF;
  RETURN run;
END
$$;

-- No page: finished says whether the run is, or others are at work on the rest of it.
CREATE OR REPLACE FUNCTION claim_score_page(p_tenant int, p_policy int, p_day date, p_size int, p_lease interval)
  RETURNS TABLE (finished boolean, number int, after uuid, last uuid, token bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  run  score_refresh := score_refresh_of(p_tenant, p_policy, p_day);
  page score_refresh_page;
BEGIN
  page := take_over_score_page(run, p_lease);
  IF page.number IS NULL AND NOT run.all_cut THEN
    page := cut_score_page(run, p_size, p_lease);
  END IF;
  RETURN QUERY SELECT
    page.number IS NULL AND NOT EXISTS (
      SELECT FROM score_refresh_page
      WHERE tenant_id = p_tenant AND policy_version = p_policy AND day = p_day AND NOT done),
    page.number, page.after, page.last, page.token;
END
$$;

CREATE OR REPLACE FUNCTION take_over_score_page(p_run score_refresh, p_lease interval) RETURNS score_refresh_page
  LANGUAGE sql AS $$
  UPDATE score_refresh_page SET token = token + 1, lease_until = now() + p_lease
  WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND number = (
    SELECT number FROM score_refresh_page
    WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND day = p_run.day AND NOT done
      AND NOT is_leased(lease_until, p_lease)
    ORDER BY number LIMIT 1)
  RETURNING *
$$;

CREATE OR REPLACE FUNCTION cut_score_page(p_run score_refresh, p_size int, p_lease interval) RETURNS score_refresh_page
  LANGUAGE plpgsql AS $$
DECLARE
  leads uuid[];
  page  score_refresh_page;
BEGIN
  leads := ARRAY(
    SELECT lead_id FROM lead_score
    WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version AND lead_id > p_run.cut_to
    ORDER BY lead_id LIMIT p_size);
  UPDATE score_refresh
    SET all_cut = cardinality(leads) < p_size,
      pages = pages + least(1, cardinality(leads)),
      cut_to = coalesce(leads[cardinality(leads)], cut_to)
    WHERE tenant_id = p_run.tenant_id AND policy_version = p_run.policy_version;
  IF cardinality(leads) > 0 THEN
    INSERT INTO score_refresh_page AS before VALUES (
        p_run.tenant_id, p_run.policy_version, p_run.pages + 1, p_run.day,
        p_run.cut_to, leads[cardinality(leads)], 1, now() + p_lease, false)
      ON CONFLICT (tenant_id, policy_version, number) DO UPDATE SET
        day = excluded.day, after = excluded.after, last = excluded.last,
        token = before.token + 1, lease_until = excluded.lease_until, done = false
      RETURNING * INTO page;
  END IF;
  RETURN page;
END
$$;

CREATE OR REPLACE FUNCTION finish_score_page(
  p_tenant int, p_policy int, p_number int, p_token bigint, p_rows rescored_row[]
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  UPDATE score_refresh_page SET done = true
    WHERE tenant_id = p_tenant AND policy_version = p_policy AND number = p_number AND token = p_token AND NOT done;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM refresh_scores(p_tenant, p_rows);
  RETURN true;
END
$$;
