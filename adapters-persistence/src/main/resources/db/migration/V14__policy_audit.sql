-- Who worked on which policy version. An entry is about one thing: a lead or a key, which have ids, or a version, which
-- has a number. What was written before is about things with ids, and is not read again to see that.
ALTER TABLE audit_entry
  ADD COLUMN policy_version int,
  ALTER COLUMN subject DROP NOT NULL,
  ADD CONSTRAINT audit_entry_subject CHECK (num_nonnulls(subject, policy_version) = 1) NOT VALID;
