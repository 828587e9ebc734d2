import { AnswerCard, type CardContext } from "./answer-card.tsx";
import { AnswerNotes } from "./answer-notes.tsx";
import { answerHeading } from "./answer-words.ts";
import { answerId } from "./question-form.tsx";
import { NoHub, Refusal } from "./refusal.tsx";
import { HubList } from "#components/hubs/hub-list.tsx";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { hubQuery } from "#lib/hubs/filter.ts";
import { hubStatus } from "#lib/hubs/status.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { milestoneQuery } from "#lib/milestones/filter.ts";
import type { Answer } from "#lib/press/answer.ts";
import type { AnswerCard as Card, ShownAnswer } from "#lib/press/cards-queries.ts";
import { mostShown } from "#lib/press/most-shown.ts";
import { chronologyFilters, hubsFilter } from "#lib/press/links.ts";

interface Props {
  answer: Answer;
  shown: ShownAnswer;
  locale: Locale;
  /** ISO day in Europe/Berlin. */
  today: string;
  /** The site's address. */
  base: string;
}

/** The answer to a question: its heading says it, the cards show it with its sources. */
export function AnswerSection({ answer, shown, locale, today, base }: Props) {
  const t = pressTexts(locale);
  const context: CardContext = { references: shown.references, locale, today, base };
  const isSplit = answer.possible.length > 0 || answer.related.length > 0;
  return (
    <section aria-labelledby={answerId} className="mt-10">
      <h2 id={answerId} tabIndex={-1} className="mb-2 max-w-measure outline-none">
        {answerHeading(answer, shown, locale)}
      </h2>
      <AnswerNotes answer={answer} locale={locale} />
      <Refusal answer={answer} locale={locale} today={today} />
      <Hubs answer={answer} shown={shown} locale={locale} today={today} />
      <Cards
        title={isSplit ? t.sureHeading : null}
        cards={shown.cards.sure}
        total={answer.sure.length}
        context={context}
      />
      <Cards
        title={t.possibleHeading}
        note={t.possibleNote}
        cards={shown.cards.possible}
        total={answer.possible.length}
        context={context}
      />
      <Without answer={answer} locale={locale} />
      <Cards
        title={t.relatedHeading}
        cards={shown.cards.related}
        total={answer.related.length}
        context={context}
      />
      <Cards title={t.knownHeading} cards={shown.cards.known} total={answer.known.length} context={context} />
      <NoHub answer={answer} locale={locale} />
      <More answer={answer} locale={locale} />
    </section>
  );
}

interface CardsProps {
  title: string | null;
  note?: string;
  cards: readonly Card[];
  total: number;
  context: CardContext;
}

/** Some cards of one part of an answer, and how many there are. */
function Cards({ title, note, cards, total, context }: CardsProps) {
  const { locale } = context;
  if (cards.length === 0) return null;
  const t = pressTexts(locale);
  return (
    <div className="mt-6">
      {title !== null && <h3 className="mb-2">{title}</h3>}
      {note !== undefined && <p className="mb-3 max-w-measure text-sm text-muted">{note}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        {cards.map((card) => (
          <AnswerCard key={card.milestone.id} card={card} context={context} level={title === null ? 3 : 4} />
        ))}
      </div>
      {total > cards.length && (
        <p className="mt-3 text-sm text-muted">
          {t.shownOf(cards.length.toLocaleString(locale), total.toLocaleString(locale))}
        </p>
      )}
    </div>
  );
}

/** Hubs as the answer, each as every list shows it; with the reason where their status is asked for. */
function Hubs({ answer, shown, locale, today }: Omit<Props, "base">) {
  const t = pressTexts(locale);
  const { outcome, asTopic } = answer;
  const isAnswer = ["hubs", "count", "status", "hub", "other-topic", "not-understood"].includes(outcome);
  const [hub] = shown.hubs;
  return (
    <>
      {outcome === "status" && hub && answer.hubs.length === 1 && (
        <p className="mt-3 max-w-measure">
          {hubTexts(locale).statusReasons[hubStatus(hub.milestones, today).reason]}
        </p>
      )}
      {isAnswer && shown.hubs.length > 0 && (
        <div className="mt-6">
          <HubList hubs={shown.hubs} locale={locale} today={today} />
        </div>
      )}
      {asTopic.length > 0 && (
        <p className="mt-4">
          {t.asTopic}{" "}
          {asTopic.slice(0, mostShown.hubs).map(({ id, slug, name }, at) => (
            <span key={id}>
              {at > 0 && ", "}
              <a href={href("hub", { slug }, locale)}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** Of several hubs those of which nothing was found. */
function Without({ answer, locale }: Pick<Props, "answer" | "locale">) {
  const t = pressTexts(locale);
  // Of a single hub the heading says it.
  if (answer.without.length === 0 || (answer.outcome === "not-known" && answer.without.length === 1))
    return null;
  return (
    <ul className="mt-6 grid max-w-measure gap-1">
      {answer.without.slice(0, mostShown.hubs).map(({ id, slug, name }) => {
        const [before = "", after = ""] = t.withoutHeading("\n").split("\n");
        return (
          <li key={id}>
            {before}
            <a href={href("hub", { slug }, locale)}>{name}</a>
            {after}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the whole of it stands. */
function More({ answer, locale }: Pick<Props, "answer" | "locale">) {
  const t = pressTexts(locale);
  const { outcome, sure, possible, hubs, count } = answer;
  const milestones = sure.length + possible.length;
  const isOfHubs = outcome === "hubs" || (outcome === "count" && hubs.length > 0);
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <div className="mt-6 grid gap-2">
      {isOfHubs && (
        <p>
          <a href={href("hubs", {}, locale, hubQuery(hubsFilter(answer)))}>
            {hubs.length > mostShown.hubs ? t.allHubs(number(hubs.length)) : t.inHubs}
          </a>
        </p>
      )}
      {(outcome === "milestones" || (outcome === "count" && milestones > 0)) && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {chronologyFilters(answer).map((filter) => (
            <li key={filter.kind ?? ""}>
              <a href={href("milestones", {}, locale, milestoneQuery(filter))}>
                {t.inChronology}
                {filter.kind &&
                  answer.understood.kinds.length > 1 &&
                  `: ${hubTexts(locale).kinds[filter.kind]}`}
              </a>
            </li>
          ))}
        </ul>
      )}
      {count && (
        <p className="max-w-measure text-sm text-muted">
          {t.countNote} <a href={href("contradictions", {}, locale)}>{t.links.contradictions[0]}</a>
        </p>
      )}
    </div>
  );
}
