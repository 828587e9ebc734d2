/** The form of each kind of record. Reaches the record modules, so it belongs on the server. */
import { sourceFields } from "#lib/evidence/form.ts";
import { hubFields } from "#lib/hubs/form.ts";
import { networkFields } from "#lib/networks/form.ts";
import { offerKindFields } from "#lib/offers/form.ts";
import { organisationFields } from "#lib/organisations/form.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { themeFields } from "#lib/themes/form.ts";
import type { Field } from "./fields.ts";

export const fieldsOf: Readonly<Record<RecordKind, readonly Field[]>> = {
  hub: hubFields,
  organisation: organisationFields,
  network: networkFields,
  source: sourceFields,
  theme: themeFields,
  "offer-kind": offerKindFields,
};
