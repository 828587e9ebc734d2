/** An answer in words: its heading, and how the question was understood. Pure. */
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { formatDate } from "#lib/dates/format.ts";
import { counted } from "#lib/i18n/counted.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { labelOf } from "#lib/i18n/label.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import type { Answer } from "#lib/press/answer.ts";
import type { ShownAnswer } from "#lib/press/cards-queries.ts";
import type { DistrictFact } from "#lib/press/facts.ts";
import { displayedDate } from "#lib/records/plans.ts";

/** Names with "or" between the last two. */
export function either(words: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === "de" ? "de" : "en-GB", { type: "disjunction" }).format(words);
}

const districtName = ({ name }: DistrictFact, locale: Locale) =>
  /kreis/i.test(name) ? name : locale === "de" ? `Landkreis ${name}` : `district of ${name}`;

/** What the events are called that are asked for by name. */
function titlesOf({ understood, sure, possible }: Answer, locale: Locale): string[] {
  if (understood.titles.length === 0) return [];
  return [...new Set([...sure, ...possible].flatMap(({ title }) => title?.[locale] ?? []))];
}

/** Of many towns of one name the first ones, and how many there are beside them. */
function few(names: readonly string[], locale: Locale): string[] {
  if (names.length <= mostNames) return [...names];
  const more = (names.length - mostNames).toLocaleString(locale);
  return [...names.slice(0, mostNames), pressTexts(locale).moreOfThem(more)];
}
const mostNames = 4;

/** What was understood, word by word; asked again, they are understood the same. */
export function meaningWords(answer: Answer, locale: Locale): string[] {
  const { understood, named } = answer;
  const t = pressTexts(locale);
  const { kinds, state, isOverdue, isSigned, status, intent, period, isNewestFirst, isFocus } = understood;
  const kindWords = hubTexts(locale).kinds;
  const isOfHubs = intent === "hubs" || (intent === "count" && understood.isOfHubs);
  const isOfAnything = intent === "milestones" && kinds.length === 0 && state === null && period === null;
  return [
    ...(intent === "count" ? [t.countWord] : []),
    ...(isSigned ? [t.signed] : []),
    ...kinds.map((kind) => kindWords[kind]),
    ...(isOfAnything ? [t.milestonesWord] : []),
    ...titlesOf(answer, locale),
    ...(isOverdue ? [t.states.overdue] : state === null ? [] : [t.states[state]]),
    ...(intent === "status" ? [t.statusWord] : []),
    ...(isOfHubs ? [t.hubsWord] : []),
    // "eröffnet" would be an opening.
    ...(intent === "status"
      ? []
      : status.map((each) => (each === "open" ? t.open : hubsTexts(locale).status[each]))),
    ...named.hubs.map(({ name }) => name),
    ...few(
      named.places.map(({ label }) => label),
      locale,
    ),
    ...named.districts.map((district) => districtName(district, locale)),
    ...understood.states.map((iso) => stateName(iso, locale)),
    ...named.operators.map(({ name }) => name),
    ...named.themes.map((theme) => labelOf(theme, locale)),
    ...(isFocus ? [t.focus] : []),
    ...(period === null ? [] : [formatDate(period, locale)]),
    ...(isNewestFirst ? [t.newest] : []),
  ];
}

/** The first line of an answer: the answer itself wherever a line can hold it. */
export function answerHeading(answer: Answer, shown: ShownAnswer, locale: Locale): string {
  const t = pressTexts(locale);
  const { outcome, understood, named, noHub } = answer;
  const [hub] = shown.hubs;
  switch (outcome) {
    case "milestones":
      return milestonesHeading(answer, shown, locale);
    case "not-known":
      return notKnownHeading(answer, locale);
    case "hubs":
      return t.knows(counted(t.knowsMatching, answer.hubs.length, locale));
    case "no-hubs":
      return t.noSuchHub;
    case "count":
      return countHeading(answer, locale);
    case "status":
      return hub && answer.hubs.length === 1
        ? t.statusOf(hub.name, hubsTexts(locale).status[hub.status])
        : t.statusOfSeveral;
    case "hub":
      return answer.hubs.length === 1 && hub
        ? hub.name
        : t.knows(counted(t.knowsMatching, answer.hubs.length, locale));
    case "took-part":
      return t.tookPart(
        either(
          named.places.map(({ label }) => label),
          locale,
        ),
      );
    case "none-found":
      return t.noneFound;
    case "no-hub-there": {
      const [first] = noHub;
      return first && noHub.length === 1 ? t.noHubThere(first.place.name) : t.noHubSeveral;
    }
    case "other-topic":
      return understood.topic ? t.topics[understood.topic] : t.notUnderstood;
    case "ambiguous":
      return t.ambiguous;
    case "year-missing":
      return t.yearMissing;
    case "only-stop-words":
      return t.onlySmall;
    case "no-words":
    case "empty":
      return t.noWords;
    case "not-understood":
      return t.notUnderstood;
  }
}

/** One milestone is the answer itself; of several their number is. */
function milestonesHeading(
  { sure, possible, understood }: Answer,
  shown: ShownAnswer,
  locale: Locale,
): string {
  const t = pressTexts(locale);
  const [card] = shown.cards.sure;
  if (card && sure.length === 1 && possible.length === 0) {
    const { milestone, owner } = card;
    const name = milestoneName(milestone, locale);
    const state = milestone.state === "done" ? "" : ` (${t.states[milestone.state]})`;
    const whose = locale === "de" ? owner.name : owner.nameEn;
    return `${whose}, ${name}${state}: ${formatDate(displayedDate(milestone), locale)}`;
  }
  const count = (number: number) => counted(t.milestones, number, locale);
  if (understood.period === null) return t.knows(count(sure.length));
  if (possible.length === 0) return t.certainly(count(sure.length));
  if (sure.length === 0) return t.onlyPerhaps(count(possible.length));
  return t.certainlyAndPerhaps(count(sure.length), possible.length.toLocaleString(locale));
}

/** "DigitalHub Zeitz: Keine Quelle im Register nennt eine Vereinbarung für diese Zeit (2022)". */
function notKnownHeading({ understood, without }: Answer, locale: Locale): string {
  const t = pressTexts(locale);
  const [hub] = without.length === 1 ? without : [];
  const { kinds, state, period } = understood;
  const what = kinds.length === 0 ? t.anyMilestone : either(kinds.map(t.one), locale);
  const stated =
    state === "planned"
      ? kinds.length === 0
        ? t.aPlan
        : t.noPlan(what)
      : state === "cancelled"
        ? t.noCancellation(what)
        : what;
  const time = period === null ? "" : ` ${t.forThatTime(formatDate(period, locale))}`;
  return `${hub ? `${hub.name}: ` : ""}${t.noSource(stated)}${time}`;
}

function countHeading({ count }: Answer, locale: Locale): string {
  const t = pressTexts(locale);
  if (!count) return t.notUnderstood;
  const words = count.of === "hubs" ? t.hubs : t.milestones;
  if (count.least === count.most)
    return t.knows(counted({ ...words, none: words.many("0") }, count.most, locale));
  return t.atLeast(count.least.toLocaleString(locale), counted(words, count.most, locale));
}
