/** Questions to try: such as the register can answer now. Pure. */
import type { Locale } from "#lib/i18n/locale.ts";
import { stateName } from "#lib/places/place-words.ts";
import { answerTo, type Outcome } from "./answer.ts";
import type { PressIndex } from "./facts-queries.ts";
import type { MilestoneFact, PressFacts } from "./facts.ts";

const most = 8;

const answered: ReadonlySet<Outcome> = new Set<Outcome>([
  "milestones",
  "not-known",
  "hubs",
  "count",
  "status",
]);

/**
 * At most eight, each about something else.
 * @param today ISO day in Europe/Berlin
 */
export function exampleQuestions({ facts, vocabulary }: PressIndex, locale: Locale, today: string): string[] {
  const candidates = candidatesOf(facts, locale).filter((question) => question !== null);
  return [...new Set(candidates)]
    .filter((question) => {
      const { outcome, understood } = answerTo(question, vocabulary, facts, today);
      return answered.has(outcome) && understood.unknown.length === 0;
    })
    .slice(0, most);
}

const phrases = {
  de: {
    opened: (town: string) => `Wann eröffnete der Hub in ${town}?`,
    intent: (town: string) => `Absichtserklärung ${town}`,
    signed: (town: string) => `Wer hat in ${town} unterzeichnet?`,
    operation: (town: string) => `Wann soll ${town} in Betrieb gehen?`,
    state: (state: string) => `Welche Hubs in ${state}?`,
    year: (year: string) => `Eröffnungen ${year}`,
    overdue: "Welche Pläne sind überfällig?",
    count: (year: string) => `Wie viele Absichtserklärungen wurden ${year} unterzeichnet?`,
    status: (town: string) => `Ist der Hub in ${town} offen?`,
  },
  en: {
    opened: (town: string) => `When did the hub in ${town} open?`,
    intent: (town: string) => `letter of intent ${town}`,
    signed: (town: string) => `Who signed in ${town}?`,
    operation: (town: string) => `start of operation ${town}`,
    state: (state: string) => `Which hubs in ${state}?`,
    year: (year: string) => `openings ${year}`,
    overdue: "Which plans are overdue?",
    count: (year: string) => `How many letters of intent were signed in ${year}?`,
    status: (town: string) => `Is the hub in ${town} open?`,
  },
} as const;

function candidatesOf(facts: PressFacts, locale: Locale): (string | null)[] {
  const t = phrases[locale];
  const first = (test: (fact: MilestoneFact) => boolean) => facts.milestones.find(test);
  const done = (kind: MilestoneFact["kind"]) => (fact: MilestoneFact) =>
    fact.kind === kind && fact.state === "done" && fact.owner.kind === "hub";
  const town = (fact: MilestoneFact | undefined) => {
    const key = fact?.owner.towns[0];
    return (key !== undefined && facts.places.get(key)?.name) || null;
  };
  const about = (fact: MilestoneFact | undefined, phrase: (name: string) => string) => {
    const name = town(fact);
    return name === null ? null : phrase(name);
  };
  const yearOf = (fact: MilestoneFact | undefined) => (fact?.latest ?? fact?.earliest)?.slice(0, 4) ?? null;
  const opening = facts.milestones.findLast((fact) => done("opening")(fact) && yearOf(fact) !== null);
  const intent = first((fact) => done("letter-of-intent")(fact) && fact.precision === "day");
  const year = yearOf(intent);
  const openingYear = yearOf(opening);
  const counts = Map.groupBy(facts.hubs, ({ stateIso }) => stateIso);
  const [state] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [null];
  const signed = [...facts.places.values()].flatMap(({ taken }) => taken);
  return [
    about(opening ?? first(done("opening")), t.opened),
    about(intent ?? first(done("letter-of-intent")), t.intent),
    openingYear === null ? null : t.year(openingYear),
    state === null ? null : t.state(stateName(state, locale)),
    about(signed.find(done("agreement")) ?? signed[0], t.signed),
    about(
      first(
        ({ kind, state: is, owner }) =>
          kind === "start-of-operation" && is === "planned" && owner.kind === "hub",
      ),
      t.operation,
    ),
    t.overdue,
    year === null ? null : t.count(year),
    about(
      first(({ kind, owner }) => kind === "opening" && owner.kind === "hub"),
      t.status,
    ),
  ];
}
