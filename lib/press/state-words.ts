/** What states are called beside their names: short forms, and adjectives without their endings. */
import type { StateIso } from "#lib/places/states.ts";

/**
 * Abbreviations that are English words of every day ("he", "be", "by", "st") are left out: a question is not understood
 * by the case of its letters.
 */
export const shortStates: Readonly<Record<StateIso, readonly string[]>> = {
  "DE-SH": ["SH", "Holstein", "Schleswig Holstein"],
  "DE-HH": ["HH", "Freie und Hansestadt Hamburg"],
  "DE-NI": ["NDS"],
  "DE-HB": ["HB", "Freie Hansestadt Bremen"],
  "DE-NW": ["NRW", "NW", "North Rhine Westphalia"],
  "DE-HE": [],
  "DE-RP": ["RLP", "RP"],
  "DE-BW": ["BW", "BaWü"],
  "DE-BY": ["Freistaat Bayern"],
  "DE-SL": [],
  "DE-BE": [],
  "DE-BB": ["BB"],
  "DE-MV": ["MV", "Meck-Pomm", "Meckpomm", "MeckPom", "Mecklenburg", "Vorpommern"],
  "DE-SN": ["SN", "Freistaat Sachsen"],
  "DE-ST": ["LSA"],
  "DE-TH": ["TH", "Freistaat Thüringen"],
};

/** German ones take the endings of `adjectiveEndings`. */
export const stateAdjectives: Readonly<
  Record<StateIso, { german: readonly string[]; english: readonly string[] }>
> = {
  "DE-SH": { german: ["schleswig-holsteinisch", "holsteinisch"], english: [] },
  "DE-HH": { german: ["hamburgisch"], english: [] },
  "DE-NI": { german: ["niedersächsisch"], english: [] },
  "DE-HB": { german: ["bremisch"], english: [] },
  "DE-NW": { german: ["nordrhein-westfälisch"], english: [] },
  "DE-HE": { german: ["hessisch"], english: ["Hessian"] },
  "DE-RP": { german: ["rheinland-pfälzisch"], english: [] },
  "DE-BW": { german: ["baden-württembergisch"], english: [] },
  "DE-BY": { german: ["bayerisch", "bayrisch"], english: ["Bavarian"] },
  "DE-SL": { german: ["saarländisch"], english: [] },
  "DE-BE": { german: ["berlinisch"], english: [] },
  "DE-BB": { german: ["brandenburgisch"], english: [] },
  "DE-MV": { german: ["mecklenburgisch", "mecklenburg-vorpommersch"], english: [] },
  "DE-SN": { german: ["sächsisch"], english: ["Saxon"] },
  "DE-ST": { german: ["sachsen-anhaltisch", "sachsen-anhaltinisch"], english: [] },
  "DE-TH": { german: ["thüringisch"], english: ["Thuringian"] },
};

export const adjectiveEndings = ["", "e", "en", "er", "es", "em"] as const;
