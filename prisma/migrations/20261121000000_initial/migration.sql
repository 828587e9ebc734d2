-- Search: trigrams over folded text find misspelt names, German stemming finds inflected words.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "register" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "identity" UUID NOT NULL,
    "made_up" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "register_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "states" (
    "iso" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name_de" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "states_pkey" PRIMARY KEY ("iso")
);

-- CreateTable
CREATE TABLE "districts" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state_iso" TEXT NOT NULL,

    CONSTRAINT "districts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "municipalities" (
    "ags" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "district_key" TEXT NOT NULL,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "coordinate_origin" TEXT,
    "list_source_id" TEXT,

    CONSTRAINT "municipalities_pkey" PRIMARY KEY ("ags")
);

-- CreateTable
CREATE TABLE "associations" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "district_key" TEXT NOT NULL,
    "list_source_id" TEXT,

    CONSTRAINT "associations_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "association_members" (
    "association_key" TEXT NOT NULL,
    "ags" TEXT NOT NULL,

    CONSTRAINT "association_members_pkey" PRIMARY KEY ("association_key","ags")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "publisher_inference_de" TEXT,
    "publisher_inference_en" TEXT,
    "title" TEXT,
    "description_de" TEXT,
    "description_en" TEXT,
    "author" TEXT,
    "url" TEXT,
    "published" DATE,
    "accessed" DATE,
    "licence" TEXT,
    "licence_url" TEXT,
    "attribution" TEXT,
    "keywords" TEXT[],
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "themes" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "label_de" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "themes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_aliases" (
    "theme_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "theme_aliases_pkey" PRIMARY KEY ("theme_id","text")
);

-- CreateTable
CREATE TABLE "offer_kinds" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label_de" TEXT NOT NULL,
    "label_en" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "offer_kinds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hubs" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "state_iso" TEXT NOT NULL,
    "successor_hub_id" TEXT,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "hubs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "networks" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "state_iso" TEXT,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "changed_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "networks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_names" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hub_id" TEXT,
    "organisation_id" TEXT,
    "network_id" TEXT,

    CONSTRAINT "record_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hub_locations" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "extent" TEXT NOT NULL,
    "hub_id" TEXT NOT NULL,
    "ags" TEXT NOT NULL,

    CONSTRAINT "hub_locations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hub_partners" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "hub_id" TEXT NOT NULL,
    "ags" TEXT,
    "association_key" TEXT,
    "organisation_id" TEXT,
    "unnamed" TEXT,
    "since_edtf" TEXT,
    "since_wording" TEXT,
    "since_anchor" TEXT,
    "until_edtf" TEXT,
    "until_wording" TEXT,
    "until_anchor" TEXT,

    CONSTRAINT "hub_partners_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hub_operators" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "hub_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "since_edtf" TEXT,
    "since_wording" TEXT,
    "since_anchor" TEXT,
    "until_edtf" TEXT,
    "until_wording" TEXT,
    "until_anchor" TEXT,

    CONSTRAINT "hub_operators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "network_operators" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "network_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,

    CONSTRAINT "network_operators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_uses" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "theme_id" TEXT NOT NULL,
    "hub_id" TEXT,
    "network_id" TEXT,

    CONSTRAINT "theme_uses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offers" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "hub_id" TEXT NOT NULL,
    "offer_kind_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "audiences" TEXT[],

    CONSTRAINT "offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "premises" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "address" TEXT,
    "hub_id" TEXT NOT NULL,
    "ags" TEXT,
    "since_edtf" TEXT,
    "since_wording" TEXT,
    "since_anchor" TEXT,
    "until_edtf" TEXT,
    "until_wording" TEXT,
    "until_anchor" TEXT,

    CONSTRAINT "premises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workplaces" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "hub_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "count" INTEGER,
    "about" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "workplaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "hub_id" TEXT,
    "organisation_id" TEXT,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_forms" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,

    CONSTRAINT "legal_forms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "brand_of" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,

    CONSTRAINT "brand_of_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "carriers" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "state_iso" TEXT,
    "carrier_organisation_id" TEXT,

    CONSTRAINT "carriers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figures" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "year" INTEGER,
    "organisation_id" TEXT NOT NULL,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title_de" TEXT,
    "title_en" TEXT,
    "hub_id" TEXT,
    "organisation_id" TEXT,
    "network_id" TEXT,
    "follows_id" TEXT,
    "edtf" TEXT NOT NULL,
    "earliest" DATE,
    "latest" DATE,
    "precision" TEXT NOT NULL,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participants" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "milestone_id" TEXT NOT NULL,
    "person" TEXT,
    "office" TEXT,
    "ags" TEXT,
    "association_key" TEXT,
    "organisation_id" TEXT,

    CONSTRAINT "participants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "state_iso" TEXT,
    "speaker" TEXT NOT NULL,
    "hub_id" TEXT,
    "organisation_id" TEXT,
    "network_id" TEXT,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source_id" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "locator" TEXT,
    "inference_de" TEXT,
    "inference_en" TEXT,
    "displayed" BOOLEAN NOT NULL DEFAULT false,
    "edtf" TEXT,
    "earliest" DATE,
    "latest" DATE,
    "precision" TEXT,
    "date_wording" TEXT,
    "date_anchor" TEXT,
    "name_id" TEXT,
    "location_id" TEXT,
    "partner_id" TEXT,
    "operator_id" TEXT,
    "network_operator_id" TEXT,
    "theme_use_id" TEXT,
    "offer_id" TEXT,
    "premises_id" TEXT,
    "workplaces_id" TEXT,
    "contact_id" TEXT,
    "legal_form_id" TEXT,
    "brand_of_id" TEXT,
    "carrier_id" TEXT,
    "figure_id" TEXT,
    "milestone_id" TEXT,
    "claim_id" TEXT,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "sequence" INTEGER NOT NULL,
    "record_kind" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "schema_version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "previous_hash" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "old_slugs" (
    "record_kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "record_id" TEXT NOT NULL,

    CONSTRAINT "old_slugs_pkey" PRIMARY KEY ("record_kind","slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "states_key_key" ON "states"("key");

-- CreateIndex
CREATE UNIQUE INDEX "states_slug_key" ON "states"("slug");

-- CreateIndex
CREATE INDEX "districts_state_iso_idx" ON "districts"("state_iso");

-- CreateIndex
CREATE UNIQUE INDEX "municipalities_slug_key" ON "municipalities"("slug");

-- CreateIndex
CREATE INDEX "municipalities_district_key_idx" ON "municipalities"("district_key");

-- CreateIndex
CREATE UNIQUE INDEX "associations_slug_key" ON "associations"("slug");

-- CreateIndex
CREATE INDEX "associations_district_key_idx" ON "associations"("district_key");

-- CreateIndex
CREATE INDEX "association_members_ags_idx" ON "association_members"("ags");

-- CreateIndex
CREATE UNIQUE INDEX "sources_slug_key" ON "sources"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "themes_slug_key" ON "themes"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "offer_kinds_slug_key" ON "offer_kinds"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "hubs_slug_key" ON "hubs"("slug");

-- CreateIndex
CREATE INDEX "hubs_state_iso_idx" ON "hubs"("state_iso");

-- CreateIndex
CREATE INDEX "hubs_status_idx" ON "hubs"("status");

-- CreateIndex
CREATE INDEX "hubs_changed_at_idx" ON "hubs"("changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_slug_key" ON "organisations"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "networks_slug_key" ON "networks"("slug");

-- CreateIndex
CREATE INDEX "record_names_hub_id_idx" ON "record_names"("hub_id");

-- CreateIndex
CREATE INDEX "record_names_organisation_id_idx" ON "record_names"("organisation_id");

-- CreateIndex
CREATE INDEX "record_names_network_id_idx" ON "record_names"("network_id");

-- CreateIndex
CREATE INDEX "hub_locations_hub_id_idx" ON "hub_locations"("hub_id");

-- CreateIndex
CREATE INDEX "hub_locations_ags_idx" ON "hub_locations"("ags");

-- CreateIndex
CREATE INDEX "hub_partners_hub_id_idx" ON "hub_partners"("hub_id");

-- CreateIndex
CREATE INDEX "hub_partners_ags_idx" ON "hub_partners"("ags");

-- CreateIndex
CREATE INDEX "hub_partners_association_key_idx" ON "hub_partners"("association_key");

-- CreateIndex
CREATE INDEX "hub_partners_organisation_id_idx" ON "hub_partners"("organisation_id");

-- CreateIndex
CREATE INDEX "hub_operators_hub_id_idx" ON "hub_operators"("hub_id");

-- CreateIndex
CREATE INDEX "hub_operators_organisation_id_idx" ON "hub_operators"("organisation_id");

-- CreateIndex
CREATE INDEX "network_operators_network_id_idx" ON "network_operators"("network_id");

-- CreateIndex
CREATE INDEX "network_operators_organisation_id_idx" ON "network_operators"("organisation_id");

-- CreateIndex
CREATE INDEX "theme_uses_theme_id_idx" ON "theme_uses"("theme_id");

-- CreateIndex
CREATE INDEX "theme_uses_hub_id_idx" ON "theme_uses"("hub_id");

-- CreateIndex
CREATE INDEX "theme_uses_network_id_idx" ON "theme_uses"("network_id");

-- CreateIndex
CREATE INDEX "offers_hub_id_idx" ON "offers"("hub_id");

-- CreateIndex
CREATE INDEX "offers_offer_kind_id_idx" ON "offers"("offer_kind_id");

-- CreateIndex
CREATE INDEX "premises_hub_id_idx" ON "premises"("hub_id");

-- CreateIndex
CREATE INDEX "premises_ags_idx" ON "premises"("ags");

-- CreateIndex
CREATE INDEX "workplaces_hub_id_idx" ON "workplaces"("hub_id");

-- CreateIndex
CREATE INDEX "contacts_hub_id_idx" ON "contacts"("hub_id");

-- CreateIndex
CREATE INDEX "contacts_organisation_id_idx" ON "contacts"("organisation_id");

-- CreateIndex
CREATE INDEX "legal_forms_organisation_id_idx" ON "legal_forms"("organisation_id");

-- CreateIndex
CREATE INDEX "brand_of_organisation_id_idx" ON "brand_of"("organisation_id");

-- CreateIndex
CREATE INDEX "brand_of_owner_id_idx" ON "brand_of"("owner_id");

-- CreateIndex
CREATE INDEX "carriers_organisation_id_idx" ON "carriers"("organisation_id");

-- CreateIndex
CREATE INDEX "carriers_state_iso_idx" ON "carriers"("state_iso");

-- CreateIndex
CREATE INDEX "carriers_carrier_organisation_id_idx" ON "carriers"("carrier_organisation_id");

-- CreateIndex
CREATE INDEX "figures_organisation_id_idx" ON "figures"("organisation_id");

-- CreateIndex
CREATE INDEX "milestones_hub_id_idx" ON "milestones"("hub_id");

-- CreateIndex
CREATE INDEX "milestones_organisation_id_idx" ON "milestones"("organisation_id");

-- CreateIndex
CREATE INDEX "milestones_network_id_idx" ON "milestones"("network_id");

-- CreateIndex
CREATE INDEX "milestones_follows_id_idx" ON "milestones"("follows_id");

-- CreateIndex
CREATE INDEX "milestones_kind_earliest_idx" ON "milestones"("kind", "earliest");

-- CreateIndex
CREATE INDEX "milestones_earliest_idx" ON "milestones"("earliest");

-- CreateIndex
CREATE INDEX "milestones_latest_idx" ON "milestones"("latest");

-- CreateIndex
CREATE INDEX "participants_milestone_id_idx" ON "participants"("milestone_id");

-- CreateIndex
CREATE INDEX "participants_ags_idx" ON "participants"("ags");

-- CreateIndex
CREATE INDEX "participants_association_key_idx" ON "participants"("association_key");

-- CreateIndex
CREATE INDEX "participants_organisation_id_idx" ON "participants"("organisation_id");

-- CreateIndex
CREATE INDEX "claims_hub_id_idx" ON "claims"("hub_id");

-- CreateIndex
CREATE INDEX "claims_organisation_id_idx" ON "claims"("organisation_id");

-- CreateIndex
CREATE INDEX "claims_network_id_idx" ON "claims"("network_id");

-- CreateIndex
CREATE INDEX "claims_state_iso_idx" ON "claims"("state_iso");

-- CreateIndex
CREATE INDEX "citations_source_id_idx" ON "citations"("source_id");

-- CreateIndex
CREATE INDEX "citations_name_id_idx" ON "citations"("name_id");

-- CreateIndex
CREATE INDEX "citations_location_id_idx" ON "citations"("location_id");

-- CreateIndex
CREATE INDEX "citations_partner_id_idx" ON "citations"("partner_id");

-- CreateIndex
CREATE INDEX "citations_operator_id_idx" ON "citations"("operator_id");

-- CreateIndex
CREATE INDEX "citations_network_operator_id_idx" ON "citations"("network_operator_id");

-- CreateIndex
CREATE INDEX "citations_theme_use_id_idx" ON "citations"("theme_use_id");

-- CreateIndex
CREATE INDEX "citations_offer_id_idx" ON "citations"("offer_id");

-- CreateIndex
CREATE INDEX "citations_premises_id_idx" ON "citations"("premises_id");

-- CreateIndex
CREATE INDEX "citations_workplaces_id_idx" ON "citations"("workplaces_id");

-- CreateIndex
CREATE INDEX "citations_contact_id_idx" ON "citations"("contact_id");

-- CreateIndex
CREATE INDEX "citations_legal_form_id_idx" ON "citations"("legal_form_id");

-- CreateIndex
CREATE INDEX "citations_brand_of_id_idx" ON "citations"("brand_of_id");

-- CreateIndex
CREATE INDEX "citations_carrier_id_idx" ON "citations"("carrier_id");

-- CreateIndex
CREATE INDEX "citations_figure_id_idx" ON "citations"("figure_id");

-- CreateIndex
CREATE INDEX "citations_milestone_id_idx" ON "citations"("milestone_id");

-- CreateIndex
CREATE INDEX "citations_claim_id_idx" ON "citations"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_hash_key" ON "revisions"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_previous_hash_key" ON "revisions"("previous_hash");

-- CreateIndex
CREATE INDEX "revisions_record_kind_created_at_idx" ON "revisions"("record_kind", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_record_kind_record_id_version_key" ON "revisions"("record_kind", "record_id", "version");

-- AddForeignKey
ALTER TABLE "districts" ADD CONSTRAINT "districts_state_iso_fkey" FOREIGN KEY ("state_iso") REFERENCES "states"("iso") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_district_key_fkey" FOREIGN KEY ("district_key") REFERENCES "districts"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_list_source_id_fkey" FOREIGN KEY ("list_source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "associations" ADD CONSTRAINT "associations_district_key_fkey" FOREIGN KEY ("district_key") REFERENCES "districts"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "associations" ADD CONSTRAINT "associations_list_source_id_fkey" FOREIGN KEY ("list_source_id") REFERENCES "sources"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "association_members" ADD CONSTRAINT "association_members_association_key_fkey" FOREIGN KEY ("association_key") REFERENCES "associations"("key") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "association_members" ADD CONSTRAINT "association_members_ags_fkey" FOREIGN KEY ("ags") REFERENCES "municipalities"("ags") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_aliases" ADD CONSTRAINT "theme_aliases_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_state_iso_fkey" FOREIGN KEY ("state_iso") REFERENCES "states"("iso") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_successor_hub_id_fkey" FOREIGN KEY ("successor_hub_id") REFERENCES "hubs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "networks" ADD CONSTRAINT "networks_state_iso_fkey" FOREIGN KEY ("state_iso") REFERENCES "states"("iso") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_names" ADD CONSTRAINT "record_names_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_names" ADD CONSTRAINT "record_names_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_names" ADD CONSTRAINT "record_names_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_locations" ADD CONSTRAINT "hub_locations_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_locations" ADD CONSTRAINT "hub_locations_ags_fkey" FOREIGN KEY ("ags") REFERENCES "municipalities"("ags") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_partners" ADD CONSTRAINT "hub_partners_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_partners" ADD CONSTRAINT "hub_partners_ags_fkey" FOREIGN KEY ("ags") REFERENCES "municipalities"("ags") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_partners" ADD CONSTRAINT "hub_partners_association_key_fkey" FOREIGN KEY ("association_key") REFERENCES "associations"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_partners" ADD CONSTRAINT "hub_partners_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_operators" ADD CONSTRAINT "hub_operators_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hub_operators" ADD CONSTRAINT "hub_operators_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_operators" ADD CONSTRAINT "network_operators_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "network_operators" ADD CONSTRAINT "network_operators_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_uses" ADD CONSTRAINT "theme_uses_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_uses" ADD CONSTRAINT "theme_uses_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_uses" ADD CONSTRAINT "theme_uses_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_offer_kind_id_fkey" FOREIGN KEY ("offer_kind_id") REFERENCES "offer_kinds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "premises" ADD CONSTRAINT "premises_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "premises" ADD CONSTRAINT "premises_ags_fkey" FOREIGN KEY ("ags") REFERENCES "municipalities"("ags") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_forms" ADD CONSTRAINT "legal_forms_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_of" ADD CONSTRAINT "brand_of_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brand_of" ADD CONSTRAINT "brand_of_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carriers" ADD CONSTRAINT "carriers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carriers" ADD CONSTRAINT "carriers_state_iso_fkey" FOREIGN KEY ("state_iso") REFERENCES "states"("iso") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "carriers" ADD CONSTRAINT "carriers_carrier_organisation_id_fkey" FOREIGN KEY ("carrier_organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "milestones"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participants" ADD CONSTRAINT "participants_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participants" ADD CONSTRAINT "participants_ags_fkey" FOREIGN KEY ("ags") REFERENCES "municipalities"("ags") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participants" ADD CONSTRAINT "participants_association_key_fkey" FOREIGN KEY ("association_key") REFERENCES "associations"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participants" ADD CONSTRAINT "participants_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_state_iso_fkey" FOREIGN KEY ("state_iso") REFERENCES "states"("iso") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_hub_id_fkey" FOREIGN KEY ("hub_id") REFERENCES "hubs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_name_id_fkey" FOREIGN KEY ("name_id") REFERENCES "record_names"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "hub_locations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "hub_partners"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_operator_id_fkey" FOREIGN KEY ("operator_id") REFERENCES "hub_operators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_network_operator_id_fkey" FOREIGN KEY ("network_operator_id") REFERENCES "network_operators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_theme_use_id_fkey" FOREIGN KEY ("theme_use_id") REFERENCES "theme_uses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_premises_id_fkey" FOREIGN KEY ("premises_id") REFERENCES "premises"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_workplaces_id_fkey" FOREIGN KEY ("workplaces_id") REFERENCES "workplaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_legal_form_id_fkey" FOREIGN KEY ("legal_form_id") REFERENCES "legal_forms"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_brand_of_id_fkey" FOREIGN KEY ("brand_of_id") REFERENCES "brand_of"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "carriers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_figure_id_fkey" FOREIGN KEY ("figure_id") REFERENCES "figures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ─── What Prisma's schema language cannot say ───────────────────────────────────────────────────────────────────────

-- Closed lists. A test compares each with its list in TypeScript.
ALTER TABLE "register" ADD CONSTRAINT "register_one_row" CHECK ("id" = 1);
ALTER TABLE "states" ADD CONSTRAINT "states_key" CHECK ("key" ~ '^[0-9]{2}$');
ALTER TABLE "districts" ADD CONSTRAINT "districts_key" CHECK ("key" ~ '^[0-9]{5}$');
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_ags" CHECK ("ags" ~ '^[0-9]{8}$');
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_coordinates" CHECK (num_nonnulls("lat", "lon", "coordinate_origin") IN (0, 3));
ALTER TABLE "associations" ADD CONSTRAINT "associations_key" CHECK ("key" ~ '^[0-9]{9}$');
ALTER TABLE "sources" ADD CONSTRAINT "sources_kind" CHECK ("kind" IN ('news', 'press-text', 'web-page', 'official-list', 'dataset'));
ALTER TABLE "sources" ADD CONSTRAINT "sources_named" CHECK (num_nonnulls("title", "description_de") > 0);
ALTER TABLE "offer_kinds" ADD CONSTRAINT "offer_kinds_kind" CHECK ("kind" IN ('facility', 'service'));
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_status" CHECK ("status" IN ('unknown', 'in-talks', 'agreed', 'being-set-up', 'open', 'closed', 'cancelled'));
ALTER TABLE "hubs" ADD CONSTRAINT "hubs_successor_is_another" CHECK ("successor_hub_id" <> "id");
ALTER TABLE "record_names" ADD CONSTRAINT "record_names_kind" CHECK ("kind" IN ('designation', 'previous'));
ALTER TABLE "hub_locations" ADD CONSTRAINT "hub_locations_extent" CHECK ("extent" IN ('town', 'region'));
ALTER TABLE "hub_partners" ADD CONSTRAINT "hub_partners_role" CHECK ("role" IN ('host', 'partner'));
ALTER TABLE "hub_operators" ADD CONSTRAINT "hub_operators_role" CHECK ("role" IN ('operator', 'initiator', 'carrier'));
ALTER TABLE "network_operators" ADD CONSTRAINT "network_operators_role" CHECK ("role" IN ('operator', 'initiator', 'carrier'));
ALTER TABLE "theme_uses" ADD CONSTRAINT "theme_uses_role" CHECK ("role" IN ('focus', 'topic', 'label', 'municipal'));
ALTER TABLE "offers" ADD CONSTRAINT "offers_state" CHECK ("state" IN ('planned', 'available'));
ALTER TABLE "offers" ADD CONSTRAINT "offers_audiences" CHECK ("audiences" <@ ARRAY['administration', 'companies', 'start-ups', 'citizens', 'operator-staff']);
ALTER TABLE "premises" ADD CONSTRAINT "premises_kind" CHECK ("kind" IN ('interim', 'permanent', 'sought'));
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_kind" CHECK ("kind" IN ('workplaces', 'staff'));
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_state" CHECK ("state" IN ('planned', 'actual'));
ALTER TABLE "workplaces" ADD CONSTRAINT "workplaces_count" CHECK ("count" >= 0);
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_kind" CHECK ("kind" IN ('website', 'mailbox', 'phone', 'address', 'opening-hours', 'step-free'));
ALTER TABLE "legal_forms" ADD CONSTRAINT "legal_forms_form" CHECK ("form" IN ('public-law-institution', 'special-purpose-association', 'municipal-association', 'brand', 'company'));
ALTER TABLE "brand_of" ADD CONSTRAINT "brand_of_another" CHECK ("organisation_id" <> "owner_id");
ALTER TABLE "figures" ADD CONSTRAINT "figures_kind" CHECK ("kind" IN ('staff', 'turnover'));
ALTER TABLE "figures" ADD CONSTRAINT "figures_value" CHECK ("value" >= 0);
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_kind" CHECK ("kind" IN ('talks', 'letter-of-intent', 'agreement', 'move-in', 'establishment', 'start-of-operation', 'opening', 'event', 'closure'));
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_state" CHECK ("state" IN ('planned', 'done', 'cancelled'));
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_follows_another" CHECK ("follows_id" <> "id");
ALTER TABLE "participants" ADD CONSTRAINT "participants_role" CHECK ("role" IN ('signatory', 'guest'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_form" CHECK ("form" IN ('count', 'ordinal'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_basis" CHECK ("basis" IN ('operated', 'opened', 'planned', 'letters-of-intent', 'carriers'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_scope" CHECK ("scope" IN ('network', 'state', 'organisation'));
ALTER TABLE "claims" ADD CONSTRAINT "claims_state" CHECK (("scope" = 'state') = ("state_iso" IS NOT NULL));
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_record_kind" CHECK ("record_kind" IN ('hub', 'organisation', 'network', 'source', 'theme', 'offer-kind'));
ALTER TABLE "old_slugs" ADD CONSTRAINT "old_slugs_record_kind" CHECK ("record_kind" IN ('hub', 'organisation', 'network', 'source', 'theme', 'offer-kind'));

-- Exactly one owner, exactly one body, exactly one statement.
ALTER TABLE "record_names" ADD CONSTRAINT "record_names_one_owner" CHECK (num_nonnulls("hub_id", "organisation_id", "network_id") = 1);
ALTER TABLE "theme_uses" ADD CONSTRAINT "theme_uses_one_owner" CHECK (num_nonnulls("hub_id", "network_id") = 1);
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_one_owner" CHECK (num_nonnulls("hub_id", "organisation_id") = 1);
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_one_owner" CHECK (num_nonnulls("hub_id", "organisation_id", "network_id") = 1);
ALTER TABLE "claims" ADD CONSTRAINT "claims_one_owner" CHECK (num_nonnulls("hub_id", "organisation_id", "network_id") = 1);
ALTER TABLE "hub_partners" ADD CONSTRAINT "hub_partners_one_body" CHECK (num_nonnulls("ags", "association_key", "organisation_id", "unnamed") = 1);
ALTER TABLE "participants" ADD CONSTRAINT "participants_one_body" CHECK (num_nonnulls("ags", "association_key", "organisation_id") = 1);
ALTER TABLE "carriers" ADD CONSTRAINT "carriers_one_body" CHECK (num_nonnulls("state_iso", "carrier_organisation_id") = 1);
ALTER TABLE "citations" ADD CONSTRAINT "citations_one_statement" CHECK (num_nonnulls("name_id", "location_id", "partner_id", "operator_id", "network_operator_id", "theme_use_id", "offer_id", "premises_id", "workplaces_id", "contact_id", "legal_form_id", "brand_of_id", "carrier_id", "figure_id", "milestone_id", "claim_id") = 1);
ALTER TABLE "citations" ADD CONSTRAINT "citations_inference_in_both_languages" CHECK (num_nonnulls("inference_de", "inference_en") IN (0, 2));

-- Dates: bounds in order, a reading is whole or absent, one displayed reading for a milestone.
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_bounds" CHECK ("earliest" <= "latest");
ALTER TABLE "citations" ADD CONSTRAINT "citations_bounds" CHECK ("earliest" <= "latest");
ALTER TABLE "citations" ADD CONSTRAINT "citations_reading_whole" CHECK (num_nonnulls("edtf", "precision", "date_wording") IN (0, 3));
ALTER TABLE "citations" ADD CONSTRAINT "citations_displayed_has_date" CHECK (NOT "displayed" OR ("milestone_id" IS NOT NULL AND "edtf" IS NOT NULL));
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_precision" CHECK ("precision" IN ('day', 'part-of-month', 'month', 'quarter', 'season', 'half', 'part-of-year', 'year', 'window', 'open', 'day-without-year', 'period-without-year', 'unknown'));
ALTER TABLE "citations" ADD CONSTRAINT "citations_precision" CHECK ("precision" IN ('day', 'part-of-month', 'month', 'quarter', 'season', 'half', 'part-of-year', 'year', 'window', 'open', 'day-without-year', 'period-without-year', 'unknown'));
CREATE UNIQUE INDEX "citations_one_displayed" ON "citations" ("milestone_id") WHERE "displayed";

-- The public chain only grows: what is published stays published.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Revisions are never changed or removed.';
END $$;
CREATE TRIGGER "revisions_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revisions" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX "hubs_search_trigrams" ON "hubs" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "hubs_search_words" ON "hubs" USING gin (to_tsvector('german', "search_text"));
