-- Requests that came with an Idempotency-Key, and their answers. Rows go after two days: nothing else refers to them.
CREATE TABLE keyed_request (
  tenant_id   int              NOT NULL,
  key         text COLLATE "C" NOT NULL,
  fingerprint text             NOT NULL,
  attempt     uuid             NOT NULL, -- whose the lease is, so that one that lost it cannot answer
  begun_at    timestamptz      NOT NULL,
  lease_until timestamptz      NOT NULL,
  status      int,
  headers     text[],
  body        bytea,
  PRIMARY KEY (tenant_id, key),
  CHECK (num_nulls(status, headers, body) IN (0, 3))
);

CREATE INDEX keyed_request_age ON keyed_request (begun_at);

-- Begins an attempt if none was made or the one before left nothing but its lease; answers the row as it is then. The
-- row is locked either way, so that the answer is true when it is given.
CREATE FUNCTION begin_keyed_request(
  p_tenant int, p_key text, p_fingerprint text, p_attempt uuid, p_now timestamptz, p_lease_until timestamptz)
  RETURNS SETOF keyed_request
  LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO keyed_request AS known (tenant_id, key, fingerprint, attempt, begun_at, lease_until)
  VALUES (p_tenant, p_key, p_fingerprint, p_attempt, p_now, p_lease_until)
  ON CONFLICT (tenant_id, key) DO UPDATE
    SET attempt = excluded.attempt, begun_at = excluded.begun_at, lease_until = excluded.lease_until
    WHERE known.fingerprint = excluded.fingerprint AND known.status IS NULL AND known.lease_until <= p_now;
  RETURN QUERY SELECT * FROM keyed_request WHERE tenant_id = p_tenant AND key = p_key;
END
$$;

-- Forgets what began before that, a portion at a time; answers how many it was. Runs with the owner's rights, for the
-- running role deletes nothing, and never what is younger than the promised day.
CREATE FUNCTION forget_keyed_requests(p_before timestamptz, p_portion int) RETURNS bigint
  LANGUAGE sql SECURITY DEFINER
  SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
  WITH forgotten AS (
    DELETE FROM keyed_request WHERE (tenant_id, key) IN (
      SELECT tenant_id, key FROM keyed_request WHERE begun_at < least(p_before, now() - interval '1 day')
      ORDER BY begun_at LIMIT p_portion FOR UPDATE SKIP LOCKED)
    RETURNING 1)
  SELECT count(*) FROM forgotten
$$;

REVOKE ALL ON FUNCTION forget_keyed_requests(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_keyed_requests(timestamptz, int) TO "${app_role}";
GRANT SELECT, INSERT, UPDATE ON keyed_request TO "${app_role}";
