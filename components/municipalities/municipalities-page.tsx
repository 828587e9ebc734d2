import styles from "./municipalities-page.module.css";
import { kindOf, listDay, placeOf, titleOf, whereOf } from "./place-words.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterForm, TextField } from "#components/ui/form-controls.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { municipalityTexts } from "#lib/i18n/messages/municipalities.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { byState, type ListedPlace } from "#lib/places/listed-place.ts";
import type { PlaceInRecords } from "#lib/places/municipality-queries.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import type { FoundPlaces, ListSize } from "#lib/places/search-queries.ts";
import { stateByIso } from "#lib/places/states.ts";
import { counted } from "#lib/i18n/counted.ts";

interface Props {
  places: readonly PlaceInRecords[];
  /** There are more than are shown. */
  more: boolean;
  counts: ListSize;
  /** Words as typed; empty without a search. */
  q: string;
  /** null without a search, or when the words say nothing. */
  found: FoundPlaces | null;
  locale: Locale;
}

/** Places that occur in records, by state, and a search over all the others. */
export function MunicipalitiesPage({ places, more, counts, q, found, locale }: Props) {
  const t = municipalityTexts(locale);
  const groups = byState(places)
    .map(([iso, those]) => ({ iso, those, name: stateName(iso, locale) }))
    .toSorted((a, b) => new Intl.Collator(locale).compare(a.name, b.name));
  return (
    <Page
      locale={locale}
      route="municipalities"
      params={{}}
      query={{ q }}
      title={t.title}
      lead={t.lead(listDay(counts.edition, locale))}
      breadcrumbs={[]}
    >
      <FilterForm
        action={href("municipalities", {}, locale)}
        label={t.search.label}
        submitLabel={t.search.submit}
        reset={q === "" ? undefined : { label: t.search.reset, href: href("municipalities", {}, locale) }}
      >
        <div className="sm:col-span-2 lg:col-span-4">
          <TextField
            id="q"
            type="search"
            label={t.search.label}
            hint={t.search.hint}
            value={q}
            autoComplete="off"
          />
        </div>
      </FilterForm>
      {q !== "" && <Found q={q} found={found} locale={locale} />}
      {places.length === 0 && <EmptyState title={t.empty} />}
      {places.length > 0 && (
        <section aria-labelledby="in-records">
          <h2 id="in-records">{t.inRecords}</h2>
          <p className="mt-1 max-w-measure text-sm text-muted">
            {t.inRecordsNote}{" "}
            {t.listSize(
              counts.municipalities.toLocaleString(locale),
              counts.associations.toLocaleString(locale),
              counts.publisher,
              listDay(counts.edition, locale),
            )}
          </p>
          {groups.map(({ iso, those, name }) => (
            <section key={iso} aria-labelledby={iso} className={`mt-8 ${styles.state}`}>
              <h3 id={iso} className="mb-2">
                <a href={href("state", { slug: stateByIso(iso)?.slug ?? "" }, locale)}>{name}</a>
              </h3>
              <PlacesOfState places={those} state={name} locale={locale} />
            </section>
          ))}
          {more && <p className="mt-6">{t.more}</p>}
        </section>
      )}
    </Page>
  );
}

function PlaceLink({ place, locale }: { place: ListedPlace; locale: Locale }) {
  return <a href={href("municipality", { slug: placeOf(place).slug }, locale)}>{titleOf(place)}</a>;
}

function PlacesOfState({
  places,
  state,
  locale,
}: {
  places: readonly PlaceInRecords[];
  state: string;
  locale: Locale;
}) {
  const t = municipalityTexts(locale);
  return (
    <DataTable
      locale={locale}
      caption={t.caption(state)}
      rows={places}
      rowKey={(place) => placeOf(place).key}
      columns={[
        {
          key: "name",
          header: t.columns.name,
          isRowHeader: true,
          cell: (place) => <PlaceLink place={place} locale={locale} />,
        },
        { key: "kind", header: t.columns.kind, cell: (place) => kindOf(place, locale) },
        {
          key: "district",
          header: t.columns.district,
          cell: (place) => districtWords(placeOf(place).district, locale),
        },
        {
          key: "mentioned",
          header: t.columns.mentioned,
          cell: ({ hubs, milestones }) => (
            <>
              {hubs.map((hub) => (
                <span key={hub.slug} className="block">
                  <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
                </span>
              ))}
              {milestones > 0 && (
                <span className="block text-sm text-muted">{counted(t.signed, milestones, locale)}</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Found({ q, found, locale }: Pick<Props, "q" | "found" | "locale">) {
  const t = municipalityTexts(locale).search;
  if (found === null)
    return (
      <div className="mb-10">
        <Notice tone="info">{t.ignored}</Notice>
      </div>
    );
  const { places, total, onlySimilar } = found;
  return (
    <section aria-labelledby="found" className="mb-12">
      <h2 id="found">{t.heading(q)}</h2>
      {total === 0 ? (
        <div className="mt-4">
          <EmptyState title={t.none}>{t.noneHelp}</EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-1 mb-3">
            {onlySimilar ? t.onlySimilar : <strong>{counted(t.found, total, locale)}</strong>}
            {total > places.length && `. ${t.first(places.length.toLocaleString(locale))}`}
          </p>
          <ul className="border-t border-line sm:columns-2 sm:gap-10">
            {places.map((place) => (
              <li key={placeOf(place).key} className="break-inside-avoid border-b border-line py-2.5">
                <PlaceLink place={place} locale={locale} />
                <span className="block text-sm text-muted">{whereOf(place, locale)}</span>
                {place.ended && <span className="block text-sm">{t.ended}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
