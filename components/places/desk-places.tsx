import type { ReactNode } from "react";
import { placeOf, titleOf, whereOf } from "#components/municipalities/place-words.ts";
import { buttonClass, controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Section } from "#components/ui/section.tsx";
import { counted } from "#lib/i18n/counted.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskPlaceTexts } from "#lib/i18n/messages/desk-places.ts";
import { href } from "#lib/i18n/paths.ts";
import type { PlaceOfDesk } from "#lib/places/desk-queries.ts";
import { validityWords } from "./validity-words.ts";

interface DeskPlacesProps {
  locale: Locale;
  q: string;
  /** null while nothing is searched. */
  found: { places: PlaceOfDesk[]; total: number; onlySimilar: boolean } | null;
  /** Places that no longer stand and that records still name. */
  ended: readonly PlaceOfDesk[];
  figures: { municipalities: number; associations: number; ended: number };
  /** Leads to the import; null for those who may not. */
  importHref: string | null;
  /** The form for a new place, for administrators. */
  children: ReactNode;
}

/** The list of places: a search, and what in it concerns the records. */
export function DeskPlaces({ locale, q, found, ended, figures, importHref, children }: DeskPlacesProps) {
  const t = deskPlaceTexts(locale);
  const number = (value: number) => value.toLocaleString(locale);
  const own = href("deskPlaces", {}, locale);
  return (
    <>
      <p className="mb-6 max-w-measure text-muted">
        {t.figures(number(figures.municipalities), number(figures.associations), number(figures.ended))}{" "}
        {importHref === null ? null : <a href={importHref}>{t.toImport}</a>}
      </p>
      <search className="mb-8 block max-w-measure">
        <form action={own}>
          <label htmlFor="q" className="mb-1 block font-semibold">
            {t.search}
          </label>
          <p id="q-hint" className="mb-1 text-sm text-muted">
            {t.searchHint}
          </p>
          <div className="flex flex-wrap gap-2">
            <input
              id="q"
              name="q"
              type="search"
              defaultValue={q}
              aria-describedby="q-hint"
              className={`${controlClass} min-w-0 grow basis-56`}
            />
            <button type="submit" className={buttonClass}>
              {t.submit}
            </button>
            {q === "" ? null : (
              <a href={own} className={secondaryButtonClass}>
                {t.reset}
              </a>
            )}
          </div>
        </form>
      </search>
      {found === null ? (
        <Section id="ended" title={t.ended} note={ended.length > 0 ? t.endedNote : undefined}>
          {ended.length === 0 ? (
            <p>{t.noneEnded}</p>
          ) : (
            <Places places={ended} caption={t.ended} locale={locale} />
          )}
        </Section>
      ) : found.places.length === 0 ? (
        <EmptyState title={t.found.none} />
      ) : (
        <>
          <p className="mb-3 text-muted">
            {found.onlySimilar ? t.similar : counted(t.found, found.total, locale)}{" "}
            {found.total > found.places.length ? t.first(number(found.places.length)) : null}
          </p>
          <Places places={found.places} caption={counted(t.found, found.total, locale)} locale={locale} />
        </>
      )}
      {children}
    </>
  );
}

function Places({
  places,
  caption,
  locale,
}: {
  places: readonly PlaceOfDesk[];
  caption: string;
  locale: Locale;
}) {
  const t = deskPlaceTexts(locale);
  return (
    <DataTable
      locale={locale}
      caption={caption}
      rows={places}
      rowKey={(place) => placeOf(place).key}
      columns={[
        {
          key: "name",
          header: t.columns.name,
          isRowHeader: true,
          cell: (place) => (
            <a href={href("deskPlace", { key: placeOf(place).key }, locale)}>{titleOf(place)}</a>
          ),
        },
        { key: "where", header: t.columns.where, cell: (place) => whereOf(place, locale) },
        {
          key: "key",
          header: t.columns.key,
          cell: (place) => <span className="tabular-nums">{placeOf(place).key}</span>,
        },
        { key: "validity", header: t.columns.validity, cell: (place) => validityWords(place, locale) },
      ]}
    />
  );
}
