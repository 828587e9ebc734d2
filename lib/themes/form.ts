/** The form of a theme. */
import type { Field } from "#lib/drafts/fields.ts";
import { slugField } from "#lib/records/form.ts";

export const themeFields: readonly Field[] = [
  { name: "labelDe", type: "text", max: 120 },
  { name: "labelEn", type: "text", max: 120 },
  slugField,
  { name: "aliases", type: "lines", max: 160, most: 30, optional: true },
];
