-- Lists of leads that are brought in as files. A file is stored page by page as it comes, so that its size costs no memory
-- and any instance can go on with it; a page is gone once its rows are decided on.

-- No foreign key to import: the pages come first, and an upload that is cut never becomes one.
CREATE TABLE import_page (
  tenant_id int         NOT NULL,
  import_id uuid        NOT NULL,
  number    int         NOT NULL,
  rows      text        NOT NULL, -- see SourcePageJson
  stored_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant_id, import_id, number)
);

CREATE TABLE import (
  tenant_id   int         NOT NULL,
  id          uuid        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
  mapping     json        NOT NULL,
  digest      text        NOT NULL,
  imported_by text        NOT NULL,
  observed_at timestamptz NOT NULL, -- when this content came for the first time
  pages       int         NOT NULL,
  rows        bigint      NOT NULL,
  next_page   int         NOT NULL DEFAULT 0,
  created     bigint      NOT NULL DEFAULT 0,
  updated     bigint      NOT NULL DEFAULT 0,
  unchanged   bigint      NOT NULL DEFAULT 0,
  rejected    bigint      NOT NULL DEFAULT 0,
  failure     text, -- why it was given up
  created_at  timestamptz NOT NULL,
  started_at  timestamptz,
  ended_at    timestamptz,
  worked_at   timestamptz NOT NULL, -- when a page of it was claimed last: imports take turns
  lease_until timestamptz,
  token       bigint      NOT NULL DEFAULT 0, -- raised by every claim, so that a lost lease cannot commit
  attempts    int         NOT NULL DEFAULT 0, -- claims of the next page
  PRIMARY KEY (tenant_id, id)
) WITH (fillfactor = 80);

CREATE INDEX import_unfinished ON import (worked_at, id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX import_created ON import (tenant_id, created_at, id);
CREATE INDEX import_content ON import (tenant_id, digest);

CREATE TABLE import_rejected_row (
  tenant_id   int    NOT NULL,
  import_id   uuid   NOT NULL,
  line        bigint NOT NULL,
  column_name text,
  code        text   NOT NULL,
  reason      text   NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import (tenant_id, id)
);

CREATE TYPE rejected_import_row AS (line bigint, column_name text, code text, reason text);

GRANT SELECT, INSERT ON import_page, import_rejected_row TO "${app_role}";
GRANT SELECT, INSERT, UPDATE ON import TO "${app_role}";

-- The running role deletes nothing but what these take away, with the owner's rights: pages that are done with.

CREATE FUNCTION drop_import_page(p_tenant int, p_import uuid, p_number int) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
  DELETE FROM import_page WHERE tenant_id = p_tenant AND import_id = p_import AND number = p_number
$$;

CREATE FUNCTION drop_import_upload(p_tenant int, p_import uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
  DELETE FROM import_page p WHERE p.tenant_id = p_tenant AND p.import_id = p_import AND NOT EXISTS (
    SELECT FROM import i WHERE i.tenant_id = p_tenant AND i.id = p_import AND i.state IN ('QUEUED', 'RUNNING'))
$$;

CREATE FUNCTION drop_abandoned_uploads(p_before timestamptz) RETURNS int
  LANGUAGE sql SECURITY DEFINER SET search_path = "${flyway:defaultSchema}", pg_temp
AS $$
  WITH abandoned AS (
    SELECT tenant_id, import_id FROM import_page p
    WHERE NOT EXISTS (
      SELECT FROM import i
      WHERE i.tenant_id = p.tenant_id AND i.id = p.import_id AND i.state IN ('QUEUED', 'RUNNING'))
    GROUP BY tenant_id, import_id
    HAVING max(stored_at) < p_before
  ), dropped AS (
    DELETE FROM import_page p USING abandoned a
    WHERE p.tenant_id = a.tenant_id AND p.import_id = a.import_id
    RETURNING 1
  )
  SELECT count(*)::int FROM dropped
$$;

REVOKE ALL ON FUNCTION drop_import_page(int, uuid, int), drop_import_upload(int, uuid),
  drop_abandoned_uploads(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION drop_import_page(int, uuid, int), drop_import_upload(int, uuid),
  drop_abandoned_uploads(timestamptz) TO "${app_role}";
