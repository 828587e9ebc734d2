import { either, meaningWords } from "./answer-words.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { Notice } from "#components/ui/notice.tsx";
import { conjunction } from "#lib/i18n/conjunction.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { districtWords, stateName } from "#lib/places/place-words.ts";
import type { Answer } from "#lib/press/answer.ts";
import type { PlaceFact } from "#lib/press/facts.ts";
import { longestQuestion } from "#lib/press/tokens.ts";

/** Namesakes beyond these are only counted by the list of municipalities. */
const mostNamesakes = 4;

/** How the question was understood, what was corrected, and what else its names may mean. */
export function AnswerNotes({ answer, locale }: { answer: Answer; locale: Locale }) {
  const t = pressTexts(locale);
  const { understood, partners, elsewhere, byBrand, named } = answer;
  const words = meaningWords(answer, locale);
  const doubts = [
    ...understood.corrections.map(({ typed, meant }) => t.corrected(typed, either(meant, locale))),
    ...(understood.unknown.length > 0 && answer.outcome !== "not-understood"
      ? [t.unknown(understood.unknown.map((word) => quoted(word, locale)).join(", "))]
      : []),
    ...(understood.isCut ? [t.cut(String(longestQuestion))] : []),
    ...elsewhere.map(({ label, district }) => t.elsewhere(label, stateName(district.stateIso, locale))),
  ];
  const remarks = [
    ...partners.map(({ kind, label }) =>
      kind === "association" ? t.partnerAssociation(label) : t.partner(label),
    ),
    ...byBrand.map(({ owner, brands }) =>
      t.brand(owner.name, conjunction(locale).format(brands.map(({ name }) => name))),
    ),
  ];
  return (
    <>
      {words.length > 0 && (
        <p className="text-sm text-muted">
          {answer.outcome === "not-understood" ? t.onlyUnderstood : t.understoodAs} {words.join(" · ")}
        </p>
      )}
      {doubts.length > 0 && (
        <div className="mt-3">
          <Notice tone="info">
            {doubts.map((doubt) => (
              <p key={doubt}>{doubt}</p>
            ))}
          </Notice>
        </div>
      )}
      {remarks.map((remark) => (
        <p key={remark} className="mt-3 max-w-measure">
          {remark}
        </p>
      ))}
      {named.namesakes.length > 0 && <Namesakes places={named.namesakes} locale={locale} />}
    </>
  );
}

function Namesakes({ places, locale }: { places: readonly PlaceFact[]; locale: Locale }) {
  const [before = "", after = ""] = pressTexts(locale).namesakes("\n").split("\n");
  return (
    <p className="mt-3 max-w-measure text-sm text-muted">
      {before}
      {places.slice(0, mostNamesakes).map((place, at) => (
        <span key={place.key}>
          {at > 0 && "; "}
          <PlaceName place={place} locale={locale} />
        </span>
      ))}
      {places.length > mostNamesakes && " …"}
      {after}
    </p>
  );
}

/** A place with its district, linked. */
export function PlaceName({ place, locale }: { place: PlaceFact; locale: Locale }) {
  return (
    <>
      <a href={href("municipality", { slug: place.slug }, locale)}>{place.label}</a>,{" "}
      {districtWords(place.district, locale)}
    </>
  );
}
