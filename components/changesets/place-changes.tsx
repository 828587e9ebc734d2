import type { ChangesetRow } from "#lib/changesets/changeset.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changesetTexts } from "#lib/i18n/messages/changesets.ts";

interface PlaceChangesProps {
  before: ChangesetRow["before"];
  after: ChangesetRow["after"];
  label: string;
  locale: Locale;
}

/** What a place of the official list was and would be, field by field; only what differs. */
export function PlaceChanges({ before, after, label, locale }: PlaceChangesProps) {
  const t = changesetTexts(locale);
  const labels: Readonly<Record<string, string>> = t.placeFields;
  const said = (value: NonNullable<ChangesetRow["before"]>[string] | undefined): string => {
    if (value === null || value === undefined || value === "") return t.nothing;
    if (Array.isArray(value)) return value.map(said).join(", ") || t.nothing;
    return typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  const fields = Object.keys({ ...before, ...after }).filter(
    (field) => said(before?.[field]) !== said(after?.[field]),
  );
  if (fields.length === 0) return null;
  return (
    <table className="w-full max-w-measure text-sm">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr className="text-start">
          <th scope="col" className="pe-4 text-start font-normal text-muted">
            {t.field}
          </th>
          {before === null ? null : (
            <th scope="col" className="pe-4 text-start font-normal text-muted">
              {t.before}
            </th>
          )}
          <th scope="col" className="text-start font-normal text-muted">
            {t.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field} className="border-t border-line align-top">
            <th scope="row" className="py-1 pe-4 text-start font-semibold">
              {labels[field] ?? field}
            </th>
            {before === null ? null : <td className="py-1 pe-4">{said(before[field])}</td>}
            <td className="py-1">{said(after?.[field])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
