const GERMAN_LETTERS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/**
 * The part of an address that stands for a name: "Großröhrsdorf" → "grossroehrsdorf",
 * "Oldenburg in Holstein" → "oldenburg-in-holstein". German letters are transliterated the German way, other
 * diacritics dropped; everything that is not a letter a–z or a digit separates words. May be empty ("…").
 */
export function slugify(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN_LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
