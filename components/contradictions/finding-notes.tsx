import { formatDate } from "#lib/dates/format.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** An editor's note that is public. */
export interface PublishedNote {
  id: string;
  de: string;
  en: string;
  /** ISO day in Europe/Berlin on which it was released. */
  day: string;
}

/** What editors say to a finding, below it: it explains, it takes nothing back. */
export function FindingNotes({ notes, locale }: { notes: readonly PublishedNote[]; locale: Locale }) {
  const t = contradictionTexts(locale);
  return notes.map((note) => (
    <div key={note.id} className="mt-3 max-w-measure border-s-4 border-info bg-info-soft p-3 sm:p-4">
      <p className="text-sm font-semibold">
        {t.note}, <time dateTime={note.day}>{formatDate({ edtf: note.day }, locale)}</time>
      </p>
      <p className="mt-1 whitespace-pre-line">{note[locale]}</p>
    </div>
  ));
}
