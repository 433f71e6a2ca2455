-- What makes a messageId count once for ever: the first 128 bits of its SHA-256. Not partitioned: eight hash partitions
-- took a fifth off the intake.
CREATE TABLE message (
  tenant_id int  NOT NULL,
  hash      uuid NOT NULL,
  PRIMARY KEY (tenant_id, hash)
);

-- The one index serves timeline, evidence and rebuild. No foreign key to lead: a signal is only ever written beside the
-- version check of its lead, and checking once more costs every signal a lock on the lead's row.
CREATE TABLE signal (
  tenant_id    int         NOT NULL,
  lead_id      uuid        NOT NULL,
  lead_version bigint      NOT NULL,
  ordinal      int         NOT NULL,
  occurred_at  timestamptz NOT NULL,
  received_at  timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL,
  message_id   text        NOT NULL,
  type         text        NOT NULL,
  name         text,
  path         text,
  channel      text,
  campaign     text,
  payload      bytea       NOT NULL,
  PRIMARY KEY (tenant_id, lead_id, occurred_at, lead_version, ordinal, received_at)
) PARTITION BY RANGE (received_at);

-- Takes what no month's partition takes, so that a late call of the function below costs time, never a signal.
CREATE TABLE signal_default PARTITION OF signal DEFAULT;

-- Makes the partitions of the month of p_from and of p_ahead months after it, where they are missing; answers how many
-- it made. Runs with the owner's rights, for the running role makes no tables. Safe to call at any time, from anywhere.
CREATE FUNCTION make_signal_partitions(p_from timestamptz, p_ahead int) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = "${flyway:defaultSchema}", pg_temp
  SET timezone = 'UTC'
AS $$
DECLARE
  first timestamptz;
  next  timestamptz;
  part  text;
  made  int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('make_signal_partitions'));
  FOR i IN 0..p_ahead LOOP
    first := date_trunc('month', p_from) + make_interval(months => i);
    next := first + interval '1 month';
    part := 'signal_' || to_char(first, 'YYYYMM');
    CONTINUE WHEN to_regclass(part) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I (LIKE signal INCLUDING ALL)', part);
    EXECUTE format(
      'WITH moved AS (DELETE FROM signal_default WHERE received_at >= %L AND received_at < %L RETURNING *)
       INSERT INTO %I SELECT * FROM moved', first, next, part);
    EXECUTE format('ALTER TABLE signal ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', part, first, next);
    made := made + 1;
  END LOOP;
  RETURN made;
END
$$;

SELECT make_signal_partitions(now(), 3);

REVOKE ALL ON FUNCTION make_signal_partitions(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_signal_partitions(timestamptz, int) TO "${app_role}";
GRANT SELECT, INSERT ON message, signal TO "${app_role}";

-- Messages that were refused, with the reason, until somebody looks at them.
CREATE TABLE rejected_signal (
  tenant_id   int         NOT NULL,
  id          uuid        NOT NULL,
  received_at timestamptz NOT NULL,
  type        text,
  index       int         NOT NULL,
  message_id  text,
  code        text        NOT NULL,
  detail      text        NOT NULL,
  payload     bytea       NOT NULL,
  replayed_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);

CREATE INDEX rejected_signal_received ON rejected_signal (tenant_id, received_at, id);

GRANT SELECT, INSERT, UPDATE ON rejected_signal TO "${app_role}";
