-- What takes longer the more leads there are is done piece by piece: each page of a preview counts its own moves, and
-- leads are counted while their pages are cut.

ALTER TABLE rescore ADD COLUMN counted_to uuid; -- how far leads are counted; null: all of them are

ALTER TABLE rescore_page ADD COLUMN moved json; -- how many of its leads would be moved from where to where

-- Pages from before have counted nothing: what is previewed or published at the moment goes through the leads once more,
-- which reads no signals.
UPDATE rescore r SET
    state = 'RUNNING', ended_at = NULL, round = round + 1, done = 0, pages = 0, all_cut = false,
    cut_to = '00000000-0000-0000-0000-000000000000'
  FROM tenant t
  WHERE t.id = r.tenant_id AND t.candidate_policy = r.policy_version AND t.candidate_run = r.run AND r.state <> 'FAILED';
