-- A decision, and how far it brings an import, in one transaction. The import's row comes first: whoever has lost its
-- claim changes nothing.
--
-- EN001: the claim was lost; or what commit_changes says.

CREATE OR REPLACE FUNCTION commit_import_page(
  p_tenant int, p_signals signal_row[], p_leads lead_row[], p_identities identity_row[], p_joins join_row[],
  p_traits trait_row[], p_conflicts conflict_row[], p_transitions transition_row[], p_outbox outbox_row[],
  p_audit audit_row[], p_active int, p_candidate int, p_run int, p_candidates candidate_row[],
  p_pending pending_row[],
  p_import uuid, p_token bigint, p_page int, p_created bigint, p_updated bigint, p_unchanged bigint,
  p_rejected rejected_import_row[], p_at timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE import SET
      next_page = next_page + 1, created = created + p_created, updated = updated + p_updated,
      unchanged = unchanged + p_unchanged, rejected = rejected + cardinality(p_rejected),
      state = CASE WHEN next_page + 1 = pages THEN 'COMPLETED' ELSE state END,
      ended_at = CASE WHEN next_page + 1 = pages THEN p_at END,
      lease_until = NULL, attempts = 0
    WHERE tenant_id = p_tenant AND id = p_import AND token = p_token AND next_page = p_page AND state = 'RUNNING';
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the claim of page % was lost', p_page USING ERRCODE = 'EN001';
  END IF;
  PERFORM commit_changes(
    p_tenant, p_signals, p_leads, p_identities, p_joins, p_traits, p_conflicts, p_transitions, p_outbox, p_audit,
    p_active, p_candidate, p_run, p_candidates, p_pending);
  INSERT INTO import_rejected_row (tenant_id, import_id, line, column_name, code, reason)
    SELECT p_tenant, p_import, r.line, r.column_name, r.code, r.reason FROM unnest(p_rejected) AS r;
  PERFORM drop_import_page(p_tenant, p_import, p_page);
END
$$;
