/** The form of a source, and the short form by which one is added while a record is edited. */
import type { Field } from "#lib/drafts/fields.ts";
import { slugField } from "#lib/records/form.ts";
import { sourceKinds } from "./source.ts";

/** What is asked for where a source is added in place; the rest stays empty until somebody edits the source itself. */
const shortFields: readonly Field[] = [
  { name: "kind", type: "choice", options: sourceKinds },
  { name: "publisher", type: "text", max: 160 },
  { name: "title", type: "text", max: 300, optional: true },
  { name: "published", type: "day", optional: true },
  { name: "url", type: "text", max: 500, format: "url", optional: true },
  { name: "accessed", type: "day", optional: true },
  { name: "author", type: "text", max: 160, optional: true },
  { name: "description", type: "bilingual", max: 400, optional: true, rare: true },
];

export const sourceFields: readonly Field[] = [
  ...shortFields,
  slugField,
  { name: "publisherInference", type: "bilingual", max: 400, optional: true, rare: true },
  { name: "licence", type: "text", max: 160, optional: true, rare: true },
  { name: "licenceUrl", type: "text", max: 500, format: "url", optional: true, rare: true },
  { name: "attribution", type: "text", max: 200, optional: true, rare: true },
  { name: "keywords", type: "lines", max: 80, most: 30, optional: true },
];

/** No part of the record: each row becomes a source of its own, whose id is the row's, so that citations can name it. */
export const newSourcesField: Field = {
  name: "newSources",
  type: "rows",
  prefix: "source",
  fields: shortFields,
};
