/**
 * Questions as they may be asked, with what must be understood and what the answer must hold. They were written before
 * the rules that answer them; the seed facts are the register they are asked of.
 */
import type { HubStatus } from "#lib/hubs/status.ts";
import type { StateIso } from "#lib/places/states.ts";
import type { Milestone, MilestoneKind } from "#lib/records/statements.ts";

/** What must be understood; what is left out must have been left empty. */
export interface ExpectedMeaning {
  /** What is asked for: milestones, hubs, a number, how far a hub is, all of one hub, or nothing that could be told. */
  intent: "milestones" | "hubs" | "count" | "status" | "hub" | "none";
  kinds?: MilestoneKind[];
  state?: Milestone["state"];
  overdue?: true;
  /** Who signed is asked for. */
  signed?: true;
  newest?: true;
  /** Address parts of municipalities and associations, as they were meant. */
  places?: string[];
  /** Names of districts. */
  districts?: string[];
  states?: StateIso[];
  /** Ids. */
  hubs?: string[];
  operators?: string[];
  themes?: string[];
  /** Only hubs that have a theme as their focus. */
  focus?: true;
  status?: HubStatus[];
  /** EDTF. */
  period?: string;
  /** What misspelt words were taken for. */
  meant?: string[];
  /** Words that could not be understood, as they were typed. */
  unknown?: string[];
  /** What the desk knows it does not answer. */
  topic?: "money" | "hours" | "contact" | "people" | "weather" | "order";
}

/** What the answer must hold; what is left out must be empty. Milestones and hubs by id, in the order shown. */
export interface ExpectedAnswer {
  outcome:
    | "milestones"
    | "not-known"
    | "hubs"
    | "count"
    | "status"
    | "hub"
    | "took-part"
    // From here on: not answered, and why.
    | "none-found"
    | "no-hubs"
    | "no-hub-there"
    | "other-topic"
    | "ambiguous"
    | "year-missing"
    | "not-understood"
    | "only-stop-words"
    | "no-words"
    | "empty";
  sure?: string[];
  /** They may lie in the period asked for. */
  possible?: string[];
  /** Not what was asked for, but what a source says instead. */
  related?: string[];
  /** What the status of hubs without an answer rests on. */
  known?: string[];
  /** Hubs of which no source says what was asked for. */
  without?: string[];
  hubs?: string[];
  /** At least and at most. */
  count?: [number, number];
  /** Hubs nearby, or names that are like what was typed. */
  nearest?: string[];
  cut?: true;
}

export interface Question {
  asked: string;
  meaning: ExpectedMeaning;
  answer: ExpectedAnswer;
}

/** Outcomes that are no answer. */
export const refusals: readonly ExpectedAnswer["outcome"][] = [
  "none-found",
  "no-hubs",
  "no-hub-there",
  "other-topic",
  "ambiguous",
  "year-missing",
  "not-understood",
  "only-stop-words",
  "no-words",
  "empty",
];
