-- A clock that is set back holds up nobody: requests and deliveries wait by the clock of this server, and what it cannot
-- have written yet was written before it was set back.

ALTER TABLE outbox ADD COLUMN waits_since timestamptz NOT NULL DEFAULT now();
CREATE INDEX outbox_waits ON outbox (destination, waits_since) WHERE state = 'pending';

-- In the place of the one that older instances still call.
-- Begins an attempt if none was made or the one before left nothing but its lease; answers the row as it is then. The
-- row is locked either way, so that the answer is true when it is given.
CREATE FUNCTION begin_keyed_request(p_tenant int, p_key text, p_fingerprint text, p_attempt uuid, p_lease interval)
  RETURNS SETOF keyed_request
  LANGUAGE plpgsql
AS $$
BEGIN
  INSERT INTO keyed_request AS known (tenant_id, key, fingerprint, attempt, begun_at, lease_until)
  VALUES (p_tenant, p_key, p_fingerprint, p_attempt, now(), now() + p_lease)
  ON CONFLICT (tenant_id, key) DO UPDATE
    SET attempt = excluded.attempt, begun_at = excluded.begun_at, lease_until = excluded.lease_until
    WHERE known.fingerprint = excluded.fingerprint AND known.status IS NULL
      AND NOT is_leased(known.lease_until, p_lease);
  RETURN QUERY SELECT * FROM keyed_request WHERE tenant_id = p_tenant AND key = p_key;
END
$$;
