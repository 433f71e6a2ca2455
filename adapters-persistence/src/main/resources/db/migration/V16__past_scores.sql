-- Scores of versions that are neither in force nor previewed any more are read by nobody: how a lead was is assessed anew
-- from its history. They are forgotten lead by lead, for no index finds them by their version.
CREATE TABLE past_scores (
  tenant_id int         PRIMARY KEY REFERENCES tenant,
  walked_to uuid        NOT NULL, -- the last lead that was looked at
  walked_at timestamptz NOT NULL
);

-- A portion of leads of the tenant that has waited longest; answers how many scores were forgotten. Not what ended within
-- an hour: instances that have not heard of a publication yet load by the version before. Publications are locked out, as
-- by commits, so that nothing becomes a candidate meanwhile. Runs with the owner's rights, for the running role deletes
-- no scores.
CREATE FUNCTION forget_past_scores(p_before timestamptz, p_portion int) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
DECLARE
  nil CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  walk      past_scores;
  past      int[];
  leads     uuid[];
  forgotten bigint;
BEGIN
  INSERT INTO past_scores SELECT id, nil, '-infinity' FROM tenant ON CONFLICT DO NOTHING;
  SELECT * INTO walk FROM past_scores ORDER BY walked_at, tenant_id LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND OR NOT pg_try_advisory_xact_lock_shared(policies_lock(), walk.tenant_id) THEN
    RETURN 0;
  END IF;
  past := ARRAY(
    SELECT p.version FROM policy p
    JOIN tenant t ON t.id = p.tenant_id
    LEFT JOIN rescore r ON r.tenant_id = p.tenant_id AND r.policy_version = p.version
    WHERE p.tenant_id = walk.tenant_id AND p.version <> t.active_policy AND p.version IS DISTINCT FROM t.candidate_policy
      AND greatest(p.retired_at, r.ended_at) < least(p_before, now() - interval '1 hour'));
  leads := ARRAY(
    SELECT id FROM lead WHERE tenant_id = walk.tenant_id AND id > walk.walked_to AND cardinality(past) > 0
    ORDER BY id LIMIT p_portion);
  DELETE FROM lead_score WHERE ctid = ANY(ARRAY(
    SELECT s.place FROM unnest(leads) AS l (id) CROSS JOIN LATERAL (
      SELECT ctid AS place FROM lead_score
      WHERE tenant_id = walk.tenant_id AND lead_id = l.id AND policy_version = ANY(past) OFFSET 0) AS s));
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  UPDATE past_scores SET
      walked_to = CASE WHEN cardinality(leads) < p_portion THEN nil ELSE leads[cardinality(leads)] END,
      walked_at = clock_timestamp()
    WHERE tenant_id = walk.tenant_id;
  RETURN forgotten;
END
$$;

REVOKE ALL ON FUNCTION forget_past_scores(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_past_scores(timestamptz, int) TO "${app_role}";
