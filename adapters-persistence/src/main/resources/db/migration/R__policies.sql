-- Whoever numbers or retires a version, or puts one in force, takes the tenant's row first: one after the other, and each
-- statement behind the lock sees what the one before has done.

CREATE OR REPLACE FUNCTION draft_policy(p_tenant int, p_text text, p_at timestamptz) RETURNS SETOF policy
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM tenant WHERE id = p_tenant FOR NO KEY UPDATE;
  RETURN QUERY
    INSERT INTO policy (tenant_id, version, state, text, created_at)
    SELECT p_tenant, coalesce(max(version), 0) + 1, 'draft', p_text, p_at FROM policy WHERE tenant_id = p_tenant
    RETURNING *;
END
$$;

-- Answers the version as it is then: not retired, if it is in force.
CREATE OR REPLACE FUNCTION retire_policy(p_tenant int, p_version int, p_at timestamptz) RETURNS SETOF policy
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM tenant WHERE id = p_tenant FOR NO KEY UPDATE;
  UPDATE policy SET state = 'retired', retired_at = p_at
    WHERE tenant_id = p_tenant AND version = p_version AND state <> 'retired'
      AND NOT EXISTS (SELECT FROM tenant WHERE id = p_tenant AND active_policy = p_version);
  RETURN QUERY SELECT * FROM policy WHERE tenant_id = p_tenant AND version = p_version;
END
$$;
