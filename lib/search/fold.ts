/** Letters that do not decompose into a base letter and a mark, written as German readers type them. */
const WRITTEN_OUT: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
};

/**
 * The form in which texts are searched: "Großröhrsdorf" and "grossroehrsdorf" fold to the same. Small letters, German
 * letters written out, other diacritics dropped, everything but letters and digits one space. Folding twice changes
 * nothing. Columns and queries go through this one function, so the database needs no `unaccent` of its own.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[äöüßæœøłđ]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
