/** The kinds of records as the desk handles them alike: schema, saving, and what decides who may edit. */
import type { EditTarget } from "#lib/auth/policy.ts";
import { sourceSchema, type Source } from "#lib/evidence/source.ts";
import { sourceSave } from "#lib/evidence/store.ts";
import { hubSchema, type HubRecord } from "#lib/hubs/record.ts";
import { hubSave } from "#lib/hubs/store.ts";
import { networkSchema, type NetworkRecord } from "#lib/networks/record.ts";
import { networkSave } from "#lib/networks/store.ts";
import { offerKindSchema, type OfferKind } from "#lib/offers/offer-kind.ts";
import { offerKindSave } from "#lib/offers/store.ts";
import { organisationSchema, type OrganisationRecord } from "#lib/organisations/record.ts";
import { organisationSave } from "#lib/organisations/store.ts";
import type { Change, Save } from "#lib/records/save.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { themeSchema, type Theme } from "#lib/themes/theme.ts";
import { themeSave } from "#lib/themes/store.ts";

/** A record of any kind, told apart by `kind`. */
export type KindedRecord =
  | { kind: "hub"; record: HubRecord }
  | { kind: "organisation"; record: OrganisationRecord }
  | { kind: "network"; record: NetworkRecord }
  | { kind: "source"; record: Source }
  | { kind: "theme"; record: Theme }
  | { kind: "offer-kind"; record: OfferKind };

/** The record of one kind. */
export type RecordOf<Kind extends RecordKind> = Extract<KindedRecord, { kind: Kind }>["record"];

/** The Zod schema of each kind. */
export const recordSchemas = {
  hub: hubSchema,
  organisation: organisationSchema,
  network: networkSchema,
  source: sourceSchema,
  theme: themeSchema,
  "offer-kind": offerKindSchema,
} as const satisfies Record<RecordKind, unknown>;

/** One version of any record to be saved, for `saveAll`. */
export function saveOf(kinded: KindedRecord, change: Change): Save {
  switch (kinded.kind) {
    case "hub":
      return hubSave(kinded.record, change);
    case "organisation":
      return organisationSave(kinded.record, change);
    case "network":
      return networkSave(kinded.record, change);
    case "source":
      return sourceSave(kinded.record, change);
    case "theme":
      return themeSave(kinded.record, change);
    case "offer-kind":
      return offerKindSave(kinded.record, change);
  }
}

/** What of a record decides who may edit it; see `mayEdit`. */
export function editTarget({ kind, record }: KindedRecord): EditTarget {
  if (kind !== "hub") return { kind, id: record.id };
  return {
    kind,
    id: record.id,
    stateIso: record.stateIso,
    operatorIds: record.operators.map(({ organisationId }) => organisationId),
  };
}

/** How a record is called in lists, in German; a source without a title by what it is, else by its publisher. */
export function titleOf({ kind, record }: KindedRecord): string {
  if (kind === "source") return record.title ?? record.description?.de ?? record.publisher;
  return kind === "theme" || kind === "offer-kind" ? record.labelDe : record.name;
}
