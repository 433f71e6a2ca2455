-- Policies that are being worked on, and what became of them.

ALTER TABLE policy
  ADD COLUMN revision    int NOT NULL DEFAULT 0 CHECK (revision >= 0), -- raised each time a draft is replaced
  ADD COLUMN replaced_at timestamptz,
  ADD COLUMN retired_at  timestamptz,
  ADD CHECK (state <> 'draft' OR published_at IS NULL),
  ADD CHECK (state <> 'published' OR published_at IS NOT NULL),
  ADD CHECK ((state = 'retired') = (retired_at IS NOT NULL));

-- What was in force at an instant.
CREATE INDEX policy_published ON policy (tenant_id, published_at, version) WHERE published_at IS NOT NULL;

-- What leads were decided by never changes, whoever tries: a version only goes on, and its text is open as long as it is
-- a draft.
CREATE FUNCTION keep_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.tenant_id, NEW.version, NEW.created_at) IS DISTINCT FROM (OLD.tenant_id, OLD.version, OLD.created_at)
    OR OLD.state || ' ' || NEW.state NOT IN ('draft draft', 'draft published', 'draft retired', 'published retired')
    OR NEW.state <> 'draft' AND (NEW.text, NEW.revision, NEW.replaced_at)
      IS DISTINCT FROM (OLD.text, OLD.revision, OLD.replaced_at)
    OR OLD.state = 'published' AND NEW.published_at <> OLD.published_at
  THEN
    RAISE EXCEPTION 'version % is %, and stays as it is', OLD.version, OLD.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER keep_policy BEFORE UPDATE ON policy FOR EACH ROW EXECUTE FUNCTION keep_policy();

CREATE FUNCTION keep_past_policy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'version % is not forgotten', OLD.version USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER keep_past_policy BEFORE DELETE ON policy FOR EACH ROW WHEN (OLD.published_at IS NOT NULL)
  EXECUTE FUNCTION keep_past_policy();
