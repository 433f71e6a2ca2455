-- Whoever numbers or retires a version, or puts one in force, takes the tenant's row first: one after the other, and each
-- statement behind the lock sees what the one before has done. What changes anything is in the audit, under the id and
-- the name (p_entry, p_actor) that it came with.

CREATE OR REPLACE FUNCTION draft_policy(p_tenant int, p_text text, p_at timestamptz, p_entry uuid, p_actor text)
  RETURNS SETOF policy LANGUAGE plpgsql AS $$
DECLARE
  draft policy;
BEGIN
  PERFORM FROM tenant WHERE id = p_tenant FOR NO KEY UPDATE;
  INSERT INTO policy (tenant_id, version, state, text, created_at)
    SELECT p_tenant, coalesce(max(version), 0) + 1, 'draft', p_text, p_at FROM policy WHERE tenant_id = p_tenant
    RETURNING * INTO draft;
  PERFORM record_policy_act(draft, p_entry, p_actor, p_at, 'policy.draft');
  RETURN NEXT draft;
END
$$;

CREATE OR REPLACE FUNCTION replace_policy(
  p_tenant int, p_version int, p_revision int, p_text text, p_at timestamptz, p_entry uuid, p_actor text
) RETURNS SETOF policy LANGUAGE plpgsql AS $$
DECLARE
  draft policy;
BEGIN
  UPDATE policy SET text = p_text, revision = revision + 1, replaced_at = p_at
    WHERE tenant_id = p_tenant AND version = p_version AND state = 'draft' AND revision = coalesce(p_revision, revision)
    RETURNING * INTO draft;
  IF FOUND THEN
    PERFORM record_policy_act(draft, p_entry, p_actor, p_at, 'policy.replace');
    RETURN NEXT draft;
  END IF;
END
$$;

-- Answers the version as it is then: not retired, if it is in force.
CREATE OR REPLACE FUNCTION retire_policy(p_tenant int, p_version int, p_at timestamptz, p_entry uuid, p_actor text)
  RETURNS SETOF policy LANGUAGE plpgsql AS $$
DECLARE
  retired policy;
BEGIN
  PERFORM FROM tenant WHERE id = p_tenant FOR NO KEY UPDATE;
  UPDATE policy SET state = 'retired', retired_at = p_at
    WHERE tenant_id = p_tenant AND version = p_version AND state <> 'retired'
      AND NOT EXISTS (SELECT FROM tenant WHERE id = p_tenant AND active_policy = p_version)
    RETURNING * INTO retired;
  IF FOUND THEN
    PERFORM record_policy_act(retired, p_entry, p_actor, p_at, 'policy.retire');
  END IF;
  RETURN QUERY SELECT * FROM policy WHERE tenant_id = p_tenant AND version = p_version;
END
$$;

-- @param p_more what the action does not say
CREATE OR REPLACE FUNCTION record_policy_act(
  p_policy policy, p_entry uuid, p_actor text, p_at timestamptz, p_action text, p_more text DEFAULT ''
) RETURNS void LANGUAGE sql AS $$
  INSERT INTO audit_entry (tenant_id, id, at, actor, action, policy_version, detail)
  VALUES (p_policy.tenant_id, p_entry, p_at, p_actor, p_action, p_policy.version,
    format('version %s, revision %s%s', p_policy.version, p_policy.revision, p_more))
$$;
