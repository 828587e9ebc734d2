import { meaningWords } from "./answer-words.ts";
import { PlaceName } from "./answer-notes.tsx";
import { askHref } from "./press-start.tsx";
import { quoted } from "#components/evidence/quoted.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { Answer } from "#lib/press/answer.ts";
import type { Nearby } from "#lib/press/nearby.ts";
import { mostShown } from "#lib/press/most-shown.ts";

interface Props {
  answer: Answer;
  locale: Locale;
}

const isFuture = ({ understood }: Answer, today: string) => (understood.period?.earliest ?? "") > today;

/** Why there is no answer, and what helps on. */
export function Refusal({ answer, locale, today }: Props & { today: string }) {
  const t = pressTexts(locale);
  const { understood } = answer;
  // Of the others the heading says all, or they are answers.
  // oxlint-disable-next-line typescript/switch-exhaustiveness-check
  switch (answer.outcome) {
    case "other-topic":
      return (
        <p className="mt-3 max-w-measure">
          {understood.topic === "order" ? (
            <>
              {t.topicOrder} <a href={href("contradictions", {}, locale)}>{t.links.contradictions[0]}</a>.
            </>
          ) : (
            answer.hubs.length > 0 && t.topicHelp
          )}
        </p>
      );
    case "ambiguous":
      return <Choices answer={answer} locale={locale} />;
    case "year-missing":
      return <p className="mt-3 max-w-measure">{t.yearMissingNote}</p>;
    case "only-stop-words":
    case "no-words":
      return <p className="mt-3 max-w-measure">{t.onlySmallNote}</p>;
    case "took-part":
      return <p className="mt-3 max-w-measure">{t.tookPartNote}</p>;
    case "none-found":
      return isFuture(answer, today) ? <p className="mt-3 max-w-measure">{t.noneFoundFuture}</p> : null;
    case "not-understood":
      return <NotUnderstood answer={answer} locale={locale} />;
    default:
      return null;
  }
}

/** A question in other words. */
function Ask({ question, locale }: { question: string; locale: Locale }) {
  return <a href={askHref(question, locale)}>{question}</a>;
}

function NotUnderstood({ answer, locale }: Props) {
  const t = pressTexts(locale);
  const { unknown, intent } = answer.understood;
  const words = meaningWords(answer, locale);
  return (
    <div className="mt-3 grid max-w-measure gap-2">
      <p>
        {t.notUnderstoodWords(unknown.map((word) => quoted(word, locale)).join(", "))} {t.notLeftOut}
      </p>
      <Similar answer={answer} locale={locale} />
      {intent !== "none" && words.length > 0 && (
        <p>
          {t.askWithout} <Ask question={words.join(" ")} locale={locale} />
        </p>
      )}
      <p>
        <a href={href("hubs", {}, locale, { q: unknown.join(" ") })}>{t.searchInstead(unknown.join(" "))}</a>
      </p>
    </div>
  );
}

/** Names that are like what was typed, each as a question. */
function Similar({ answer: { nearest }, locale }: Props) {
  if (nearest.length === 0) return null;
  return (
    <p>
      {pressTexts(locale).didYouMean}{" "}
      {nearest.map((name, at) => (
        <span key={name}>
          {at > 0 && ", "}
          <Ask question={name} locale={locale} />
        </span>
      ))}
    </p>
  );
}

/** The question with each of the names that a misspelt word may mean. */
function Choices({ answer: { understood }, locale }: Props) {
  const t = pressTexts(locale);
  return understood.choices.map(({ typed, names }) => (
    <div key={typed} className="mt-3">
      <p>{t.ambiguousNote(typed)}</p>
      <ul className="mt-1 list-disc ps-5">
        {[...new Set(names.map(({ label }) => label))].slice(0, mostShown.hubs).map((label) => (
          <li key={label}>
            <Ask question={understood.asked.replace(typed, label)} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** One place, and the hubs around it. */
function Single({ answer: { noHub, outcome }, locale }: Props) {
  const t = pressTexts(locale);
  return noHub.map(({ place, nearest }) => (
    <div key={place.key}>
      <p>
        {outcome !== "no-hub-there" && <>{t.noHubThere(place.name)}: </>}
        <PlaceName place={place} locale={locale} />. {nearest.length > 0 && `${t.nearestHubs}:`}
      </p>
      <ul className="list-disc ps-5">
        {nearest.map((near) => (
          <li key={near.hub.id}>
            <Near near={near} locale={locale} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Several places, a line for each of the first of them. */
function Several({ answer: { noHub, named }, locale }: Props) {
  const t = pressTexts(locale);
  const all = named.places.filter(({ located, partnerOf }) => located.length + partnerOf.length === 0);
  return (
    <ul className="grid list-disc gap-1 ps-5">
      {noHub.map(({ place, nearest: [near] }) => (
        <li key={place.key}>
          <PlaceName place={place} locale={locale} />
          {near && (
            <>
              ; {t.nearestHub} <Near near={near} locale={locale} />
            </>
          )}
        </li>
      ))}
      {all.length > noHub.length && (
        <li>{t.moreOfThem((all.length - noHub.length).toLocaleString(locale))}</li>
      )}
    </ul>
  );
}

function Near({ near: { hub, town, kilometres }, locale }: { near: Nearby; locale: Locale }) {
  return (
    <>
      <a href={href("hub", { slug: hub.slug }, locale)}>{hub.name}</a>,{" "}
      {!hub.name.includes(town.name) && `${town.name}, `}
      {pressTexts(locale).kilometres(Math.round(kilometres).toLocaleString(locale))}
    </>
  );
}

/** Places without a hub: what is nearest, and what else their state has. */
export function NoHub({ answer, locale }: Props) {
  const t = pressTexts(locale);
  const { noHub, hubs, outcome } = answer;
  if (noHub.length === 0) return null;
  const [first] = noHub;
  const state = first && stateName(first.place.district.stateIso, locale);
  return (
    <div className="mt-4 grid max-w-measure gap-4">
      {noHub.length > 1 ? (
        <Several answer={answer} locale={locale} />
      ) : (
        <Single answer={answer} locale={locale} />
      )}
      <p className="text-sm text-muted">{t.distanceNote}</p>
      <Similar answer={answer} locale={locale} />
      {outcome === "no-hub-there" && state && hubs.length === 0 && noHub.length === 1 && (
        <p>{t.noHubsOfState(state)}</p>
      )}
      {outcome === "no-hub-there" && state && hubs.length > 0 && (
        <div>
          <p>{t.hubsOfState(state)}:</p>
          <ul className="list-disc ps-5">
            {hubs.slice(0, mostShown.hubs).map(({ id, slug, name }) => (
              <li key={id}>
                <a href={href("hub", { slug }, locale)}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
