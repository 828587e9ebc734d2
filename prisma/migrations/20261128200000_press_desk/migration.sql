-- CreateTable
CREATE TABLE "milestone_knowledge" (
    "milestone_id" TEXT NOT NULL,
    "stated_day" DATE NOT NULL,
    "settled_day" DATE,

    CONSTRAINT "milestone_knowledge_pkey" PRIMARY KEY ("milestone_id")
);

-- CreateTable
CREATE TABLE "milestone_versions" (
    "sequence" INTEGER NOT NULL,
    "milestone_id" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "state_iso" TEXT,
    "operator_ids" TEXT[],
    "theme_ids" TEXT[],
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "follows_id" TEXT,
    "earliest" DATE,
    "latest" DATE,
    "precision" TEXT NOT NULL,
    "source_ids" TEXT[],
    "anchor" DATE,

    CONSTRAINT "milestone_versions_pkey" PRIMARY KEY ("sequence","milestone_id")
);

-- CreateTable
CREATE TABLE "error_reports" (
    "number" SERIAL NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "statement_id" TEXT,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "message" TEXT,
    "evidence" TEXT,
    "email" TEXT,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "reviewed_at" TIMESTAMPTZ,
    "decided_at" TIMESTAMPTZ,
    "handled_by" TEXT,
    "answer" TEXT,
    "accepted_version" INTEGER,
    "erased_at" TIMESTAMPTZ,

    CONSTRAINT "error_reports_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "finding_notes" (
    "id" TEXT NOT NULL,
    "finding_key" TEXT NOT NULL,
    "text_de" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "approved_by" TEXT,
    "approved_at" TIMESTAMPTZ,

    CONSTRAINT "finding_notes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "error_reports_state_created_at_idx" ON "error_reports"("state", "created_at");

-- CreateIndex
CREATE INDEX "error_reports_record_kind_record_id_idx" ON "error_reports"("record_kind", "record_id");

-- CreateIndex
CREATE INDEX "finding_notes_finding_key_idx" ON "finding_notes"("finding_key");

-- Closed lists; tests/db compares them with the ones in TypeScript.
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_record_kind" CHECK ("record_kind" IN ('hub', 'organisation', 'network', 'source', 'theme', 'offer-kind'));
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_state" CHECK ("state" IN ('received', 'in-review', 'accepted', 'declined'));
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_locale" CHECK ("locale" IN ('de', 'en'));

-- A decision has its day, a refusal its reason, and what was erased holds nothing of the reporter any more.
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_decided" CHECK (("state" = 'accepted' OR "state" = 'declined') = ("decided_at" IS NOT NULL));
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_answered" CHECK ("state" <> 'declined' OR "answer" IS NOT NULL);
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_erased" CHECK (
  CASE WHEN "erased_at" IS NULL THEN "message" IS NOT NULL ELSE num_nonnulls("message", "evidence", "email") = 0 END);
ALTER TABLE "milestone_knowledge" ADD CONSTRAINT "milestone_knowledge_order" CHECK ("settled_day" >= "stated_day");
ALTER TABLE "finding_notes" ADD CONSTRAINT "finding_notes_approved" CHECK (("approved_by" IS NULL) = ("approved_at" IS NULL));

-- A note can be released once; its words stay, and it stays.
CREATE FUNCTION refuse_note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."approved_at" IS NULL
    AND (NEW."id", NEW."finding_key", NEW."text_de", NEW."text_en", NEW."author_id", NEW."created_at")
      = (OLD."id", OLD."finding_key", OLD."text_de", OLD."text_en", OLD."author_id", OLD."created_at") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Notes are never changed or removed.';
END $$;
CREATE TRIGGER "finding_notes_append_only" BEFORE UPDATE OR DELETE ON "finding_notes" FOR EACH ROW EXECUTE FUNCTION refuse_note_change();
CREATE TRIGGER "finding_notes_no_truncate" BEFORE TRUNCATE ON "finding_notes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the feeds ask the chain for (lib/revisions/feed-queries.ts): versions of a state's hubs, of a theme's, and of records
-- that were merged into another.
CREATE INDEX "revisions_state" ON "revisions" ((("text"::jsonb) #>> '{record,stateIso}'), "sequence");
-- As an array of text, because only such an index knows for certain: of jsonb every text found would be read once more. A
-- topic of the municipality is not the hub's.
CREATE FUNCTION record_themes(entry text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
  SELECT ARRAY(
    SELECT used ->> 'themeId' FROM jsonb_array_elements(coalesce(entry::jsonb #> '{record,themes}', '[]')) used
    WHERE used ->> 'role' <> 'municipal')
$$;
CREATE INDEX "revisions_themes" ON "revisions" USING gin (record_themes("text"));
CREATE INDEX "revisions_merged_into" ON "revisions" ((("text"::jsonb) #>> '{record,mergedIntoId}'))
  WHERE (("text"::jsonb) #>> '{record,mergedIntoId}') IS NOT NULL;

-- What the versions so far told of each milestone: as lib/milestones/knowledge-store.ts keeps it from now on.
INSERT INTO "milestone_versions"
SELECT r."sequence", m ->> 'id', r."record_kind", r."record_id", record ->> 'stateIso',
  ARRAY(SELECT o ->> 'organisationId' FROM jsonb_array_elements(coalesce(record -> 'operators', '[]')) o),
  ARRAY(SELECT t ->> 'themeId' FROM jsonb_array_elements(coalesce(record -> 'themes', '[]')) t
    WHERE r."record_kind" = 'hub' AND t ->> 'role' <> 'municipal'),
  m ->> 'kind', m ->> 'state', m ->> 'follows',
  (shown ->> 'earliest')::date, (shown ->> 'latest')::date, shown ->> 'precision',
  ARRAY(SELECT c ->> 'sourceId' FROM jsonb_array_elements(m -> 'citations') c),
  (SELECT min((c #>> '{date,anchor}')::date) FROM jsonb_array_elements(m -> 'citations') c)
FROM "revisions" r, LATERAL (SELECT r."text"::jsonb -> 'record' AS record) entry,
  jsonb_array_elements(coalesce(record -> 'milestones', '[]')) m,
  LATERAL (SELECT c -> 'date' AS shown FROM jsonb_array_elements(m -> 'citations') c
    WHERE c ->> 'id' = m ->> 'displayedCitationId') displayed
WHERE NOT coalesce((record ->> 'archived')::boolean, false) AND record ->> 'mergedIntoId' IS NULL;

-- What the register has told so far: as lib/milestones/knowledge-store.ts keeps it from now on, version by version.
INSERT INTO "milestone_knowledge" ("milestone_id", "stated_day", "settled_day")
SELECT id, min(day), CASE WHEN bool_and(state <> 'planned' OR NOT newest) THEN min(day) FILTER (WHERE state <> 'planned') END
FROM (
  SELECT m ->> 'id' AS id, m ->> 'state' AS state,
    (r."created_at" AT TIME ZONE 'Europe/Berlin')::date AS day,
    r."version" = max(r."version") OVER (PARTITION BY r."record_kind", r."record_id", m ->> 'id') AS newest
  FROM "revisions" r, jsonb_array_elements(coalesce(r."text"::jsonb -> 'record' -> 'milestones', '[]')) m
) told
GROUP BY id;
