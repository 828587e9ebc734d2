-- AlterTable
ALTER TABLE "associations" ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_until" DATE;

-- AlterTable
ALTER TABLE "districts" ADD COLUMN     "valid_until" DATE;

-- AlterTable
ALTER TABLE "hubs" ADD COLUMN     "merged_into_id" TEXT;

-- AlterTable
ALTER TABLE "municipalities" ADD COLUMN     "valid_from" DATE,
ADD COLUMN     "valid_until" DATE;

-- AlterTable
ALTER TABLE "networks" ADD COLUMN     "merged_into_id" TEXT;

-- AlterTable
ALTER TABLE "offer_kinds" ADD COLUMN     "merged_into_id" TEXT;

-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "merged_into_id" TEXT;

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "merged_into_id" TEXT;

-- AlterTable
ALTER TABLE "themes" ADD COLUMN     "merged_into_id" TEXT;

-- CreateTable
CREATE TABLE "place_successors" (
    "from_key" TEXT NOT NULL,
    "to_key" TEXT NOT NULL,

    CONSTRAINT "place_successors_pkey" PRIMARY KEY ("from_key","to_key")
);

-- CreateTable
CREATE TABLE "people" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'reader',
    "locale" TEXT NOT NULL DEFAULT 'de',
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "disabled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_scopes" (
    "person_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "person_scopes_pkey" PRIMARY KEY ("person_id","kind","target")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ,
    "refresh_token_expires_at" TIMESTAMPTZ,
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factors" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ,

    CONSTRAINT "two_factors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkeys" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "created_at" TIMESTAMPTZ,
    "aaguid" TEXT,

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ,

    CONSTRAINT "sign_in_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "scopes" JSONB NOT NULL DEFAULT '[]',
    "invited_by" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,
    "changed_by" TEXT,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "subject" TEXT,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previous_hash" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "base_version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "conflicts" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "checked" BOOLEAN NOT NULL DEFAULT false,
    "publish_at" TIMESTAMPTZ,
    "approved_by" TEXT,
    "published_version" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,
    "submitted_at" TIMESTAMPTZ,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_saves" (
    "draft_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "draft_saves_pkey" PRIMARY KEY ("draft_id","version")
);

-- CreateTable
CREATE TABLE "draft_notes" (
    "id" TEXT NOT NULL,
    "draft_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "draft_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changesets" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "applied_by" TEXT,
    "undone_by" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ NOT NULL,
    "applied_at" TIMESTAMPTZ,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "changesets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changeset_rows" (
    "changeset_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT,
    "label" TEXT NOT NULL,
    "line" INTEGER,
    "base_version" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "chosen" BOOLEAN NOT NULL DEFAULT true,
    "applied_version" INTEGER,

    CONSTRAINT "changeset_rows_pkey" PRIMARY KEY ("changeset_id","position")
);

-- CreateTable
CREATE TABLE "confirmations" (
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "confirmations_pkey" PRIMARY KEY ("record_kind","record_id","at")
);

-- CreateTable
CREATE TABLE "link_checks" (
    "url" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "detail" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "checked_at" TIMESTAMPTZ NOT NULL,
    "first_failed_at" TIMESTAMPTZ,

    CONSTRAINT "link_checks_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "place_successors_to_key_idx" ON "place_successors"("to_key");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "two_factors_secret_idx" ON "two_factors"("secret");

-- CreateIndex
CREATE INDEX "two_factors_user_id_idx" ON "two_factors"("user_id");

-- CreateIndex
CREATE INDEX "passkeys_user_id_idx" ON "passkeys"("user_id");

-- CreateIndex
CREATE INDEX "passkeys_credential_id_idx" ON "passkeys"("credential_id");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_email_idx" ON "invitations"("email");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_hash_key" ON "audit_entries"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_previous_hash_key" ON "audit_entries"("previous_hash");

-- CreateIndex
CREATE INDEX "audit_entries_kind_created_at_idx" ON "audit_entries"("kind", "created_at");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries"("actor_id");

-- CreateIndex
CREATE INDEX "drafts_record_kind_record_id_idx" ON "drafts"("record_kind", "record_id");

-- CreateIndex
CREATE INDEX "drafts_author_id_state_idx" ON "drafts"("author_id", "state");

-- CreateIndex
CREATE INDEX "drafts_state_idx" ON "drafts"("state");

-- CreateIndex
CREATE INDEX "draft_notes_draft_id_idx" ON "draft_notes"("draft_id");

-- CreateIndex
CREATE INDEX "changesets_state_created_at_idx" ON "changesets"("state", "created_at");

-- CreateIndex
CREATE INDEX "changeset_rows_changeset_id_outcome_idx" ON "changeset_rows"("changeset_id", "outcome");

-- CreateIndex
CREATE INDEX "link_checks_outcome_idx" ON "link_checks"("outcome");

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "themes" ADD CONSTRAINT "themes_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "themes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_kinds" ADD CONSTRAINT "offer_kinds_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "offer_kinds"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "hubs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "networks" ADD CONSTRAINT "networks_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "networks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_scopes" ADD CONSTRAINT "person_scopes_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_saves" ADD CONSTRAINT "draft_saves_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_notes" ADD CONSTRAINT "draft_notes_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changeset_rows" ADD CONSTRAINT "changeset_rows_changeset_id_fkey" FOREIGN KEY ("changeset_id") REFERENCES "changesets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Closed lists; tests/db compares them with the ones in TypeScript.
ALTER TABLE "people" ADD CONSTRAINT "people_role" CHECK ("role" IN ('reader', 'editor', 'reviewer', 'administrator'));
ALTER TABLE "people" ADD CONSTRAINT "people_locale" CHECK ("locale" IN ('de', 'en'));
ALTER TABLE "person_scopes" ADD CONSTRAINT "person_scopes_kind" CHECK ("kind" IN ('state', 'operator', 'hub'));
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_role" CHECK ("role" IN ('reader', 'editor', 'reviewer', 'administrator'));
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_record_kind" CHECK ("record_kind" IN ('hub', 'organisation', 'network', 'source', 'theme', 'offer-kind'));
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_state" CHECK ("state" IN ('open', 'submitted', 'returned', 'scheduled', 'published', 'discarded'));
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_scheduled" CHECK (("state" = 'scheduled') <= ("publish_at" IS NOT NULL));
ALTER TABLE "draft_notes" ADD CONSTRAINT "draft_notes_kind" CHECK ("kind" IN ('submitted', 'comment', 'returned', 'withdrawn', 'scheduled', 'published', 'conflict'));
ALTER TABLE "changesets" ADD CONSTRAINT "changesets_kind" CHECK ("kind" IN ('places', 'hubs-csv', 'records-json', 'bulk', 'merge'));
ALTER TABLE "changesets" ADD CONSTRAINT "changesets_state" CHECK ("state" IN ('reading', 'failed', 'proposed', 'applied', 'undone', 'discarded'));
ALTER TABLE "changeset_rows" ADD CONSTRAINT "changeset_rows_outcome" CHECK ("outcome" IN ('create', 'change', 'unchanged', 'conflict', 'error'));
ALTER TABLE "link_checks" ADD CONSTRAINT "link_checks_outcome" CHECK ("outcome" IN ('ok', 'dead', 'unreachable', 'refused', 'forbidden', 'too-large'));

-- One unfinished draft per person and record.
CREATE UNIQUE INDEX "drafts_one_per_person" ON "drafts" ("record_kind", "record_id", "author_id")
  WHERE "state" IN ('open', 'submitted', 'returned', 'scheduled');

-- A record cannot be merged into itself.
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_merged" CHECK ("merged_into_id" <> "id");
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged" CHECK ("merged_into_id" <> "id");
ALTER TABLE "networks" ADD CONSTRAINT "networks_merged" CHECK ("merged_into_id" <> "id");
ALTER TABLE "sources" ADD CONSTRAINT "sources_merged" CHECK ("merged_into_id" <> "id");
ALTER TABLE "themes" ADD CONSTRAINT "themes_merged" CHECK ("merged_into_id" <> "id");
ALTER TABLE "offer_kinds" ADD CONSTRAINT "offer_kinds_merged" CHECK ("merged_into_id" <> "id");

CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
