-- Stage changes on their way out. Ids of one lead ascend in commit order: they are drawn under the lock of its row.
CREATE TABLE outbox (
  tenant_id       int         NOT NULL,
  id              bigint      GENERATED ALWAYS AS IDENTITY,
  destination     text        NOT NULL,
  lead_id         uuid        NOT NULL,
  change          json        NOT NULL,
  state           text        NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'parked')),
  attempts        int         NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  lease_until     timestamptz,
  token           bigint      NOT NULL DEFAULT 0, -- raised by every claim, so that a lost lease cannot settle
  last_error      text,
  created_at      timestamptz NOT NULL DEFAULT now(),
  settled_at      timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, lead_id) REFERENCES lead (tenant_id, id)
) WITH (fillfactor = 80);

-- What is due, and whether something earlier of the same lead is still on its way.
CREATE INDEX outbox_due ON outbox (destination, next_attempt_at, id) WHERE state = 'pending';
CREATE INDEX outbox_order ON outbox (tenant_id, lead_id, destination, id) WHERE state = 'pending';

GRANT SELECT, INSERT, UPDATE ON outbox TO "${app_role}";
