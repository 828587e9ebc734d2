import { quoted } from "#components/evidence/quoted.ts";
import { SourceMarks } from "#components/evidence/source-marks.tsx";
import { formatDate } from "#lib/dates/format.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { StateClaim } from "#lib/places/queries.ts";
import type { References } from "#lib/records/references.ts";

interface Claims {
  claims: readonly StateClaim[];
  references: References;
  locale: Locale;
}

/** What documents say about the number or order of hubs in the state: as said, by whom and when. */
export function StateClaims({ claims, references, locale }: Claims) {
  const t = hubTexts(locale);
  return (
    <ul className="border-t border-line">
      {claims.map(({ claim, hub }) => {
        const date = claim.citations.find((citation) => citation.date)?.date;
        const published = claim.citations.flatMap(
          ({ sourceId }) => references.sources[sourceId]?.published ?? [],
        );
        const said = date ?? (published[0] ? { edtf: published[0] } : null);
        return (
          <li key={claim.id} className="border-b border-line py-2.5">
            <span lang="de">{quoted(claim.citations[0]?.wording ?? "", locale)}</span>
            <SourceMarks citations={claim.citations} references={references} locale={locale} />
            <span className="block text-sm text-muted">
              {claim.speaker}, {said ? formatDate(said, locale) : t.claimUndated}
              {hub && (
                <>
                  {" · "}
                  <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
