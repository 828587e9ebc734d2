/** The form of a kind of offer. */
import type { Field } from "#lib/drafts/fields.ts";
import { slugField } from "#lib/records/form.ts";
import { offerKindKinds } from "./offer-kind.ts";

export const offerKindFields: readonly Field[] = [
  { name: "kind", type: "choice", options: offerKindKinds },
  { name: "labelDe", type: "text", max: 120 },
  { name: "labelEn", type: "text", max: 120 },
  slugField,
];
