import type { ReactNode } from "react";
import { kindOf, placeOf, titleOf } from "./place-words.ts";
import { HubSection, Row, Rows } from "#components/hubs/hub-section.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { editionOf } from "#lib/places/attribution.ts";
import { formatDate } from "#lib/dates/format.ts";
import { municipalityTexts } from "#lib/i18n/messages/municipalities.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { PlacePage, PlaceSource } from "#lib/places/municipality-queries.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import { stateByIso } from "#lib/places/states.ts";

interface Props {
  page: PlacePage;
  locale: Locale;
}

/** What the official lists say of the place, each with the list it comes from. */
export function PlaceFacts({ page, locale }: Props) {
  const t = municipalityTexts(locale);
  const { district, key } = placeOf(page);
  const { point, listSource, membershipSource, memberOf, members } = page;
  const row = (term: string, value: ReactNode) => <Row term={term} values={[{ key: term, value }]} />;
  return (
    <HubSection id="place" title={t.sections.place}>
      <Rows>
        {row(t.kind, kindOf(page, locale))}
        {row(t.district, districtWords(district, locale))}
        {row(
          t.state,
          <a href={href("state", { slug: stateByIso(district.stateIso)?.slug ?? "" }, locale)}>
            {stateName(district.stateIso, locale)}
          </a>,
        )}
        {memberOf.length > 0 && (
          <Row
            term={t.memberOf}
            values={memberOf.map((association) => ({
              key: association.key,
              value: (
                <a href={href("municipality", { slug: association.slug }, locale)}>
                  {titleOf({ municipality: null, association })}
                </a>
              ),
            }))}
          />
        )}
        {row(
          page.municipality === null ? t.associationKey : t.ags,
          <span className="tabular-nums">{key}</span>,
        )}
        {page.municipality !== null &&
          row(
            t.coordinates,
            point === null ? (
              <span className="text-muted">{t.notKnown}</span>
            ) : (
              <span className="tabular-nums">{degrees(point, locale)}</span>
            ),
          )}
      </Rows>
      <div className="mt-6 grid gap-1 border-s-3 border-line ps-4 text-sm text-muted">
        <p className="font-semibold">{t.placeData}</p>
        {listSource && (
          <p>
            {t.placeDataNote} <ListCredit source={listSource} locale={locale} />
          </p>
        )}
        {membershipSource && (memberOf.length > 0 || members.length > 0) && (
          <p>
            {t.membershipNote} <ListCredit source={membershipSource} locale={locale} />
          </p>
        )}
        {point && (
          <p>
            {t.pointNote}
            {point.origin && (
              <>
                {" "}
                {t.pointOrigin} <ListCredit source={point.origin} locale={locale} />
              </>
            )}
          </p>
        )}
      </div>
    </HubSection>
  );
}

/** "54,2165° N, 10,8833° O", always with the four decimals the lists have. */
function degrees({ lat, lon }: { lat: number; lon: number }, locale: Locale): string {
  const number = (value: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return `${number(lat)}° N, ${number(lon)}° ${locale === "de" ? "O" : "E"}`;
}

/** The credit line without the licence, which follows with its link. */
function creditOf({ attribution, title, publisher, licence }: PlaceSource): string {
  return (attribution ?? title ?? publisher).replace(`, ${licence}`, "");
}

function ListCredit({ source, locale }: { source: PlaceSource; locale: Locale }) {
  const t = municipalityTexts(locale);
  const valid = editionOf(source);
  return (
    <>
      <a href={href("source", { slug: source.slug }, locale)}>{creditOf(source)}</a>
      {source.licence && (
        <>
          . {t.licence}{" "}
          {source.licenceUrl ? (
            <ExternalLink locale={locale} href={source.licenceUrl}>
              {source.licence}
            </ExternalLink>
          ) : (
            source.licence
          )}
        </>
      )}
      {valid && <>. {t.validOn(formatDate({ edtf: valid }, locale))}</>}
    </>
  );
}
