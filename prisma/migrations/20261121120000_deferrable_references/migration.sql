-- Records of one kind that name each other can be written together in any order (changesets): only there are these
-- checked at the end of the transaction.
ALTER TABLE "sources" ALTER CONSTRAINT "sources_merged_into_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "themes" ALTER CONSTRAINT "themes_merged_into_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "offer_kinds" ALTER CONSTRAINT "offer_kinds_merged_into_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "hubs" ALTER CONSTRAINT "hubs_merged_into_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "hubs" ALTER CONSTRAINT "hubs_successor_hub_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "organisations" ALTER CONSTRAINT "organisations_merged_into_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "networks" ALTER CONSTRAINT "networks_merged_into_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "brand_of" ALTER CONSTRAINT "brand_of_owner_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "carriers" ALTER CONSTRAINT "carriers_carrier_organisation_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
