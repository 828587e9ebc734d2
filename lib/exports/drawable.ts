/** Texts for pictures. Pure. */

/**
 * What Fira Sans has in the two parts that are loaded (latin, latin-ext): for anything else the program that draws would ask
 * somebody else's server for a font. A test draws every one of them with the network closed.
 */
export const drawableCharacters = /[\u0020-\u007E\u00A0-\u017F\u0218-\u021B\u1E9E–—‘’‚“”„…·€×†•‹›™−]/u;

const replaced: Readonly<Record<string, string>> = {
  "\u2010": "-",
  "\u2011": "-",
  "→": "–",
  "\t": " ",
  "\n": " ",
};

/** The text without what cannot be drawn: letters lose marks that the font has not, everything else becomes a question mark. */
export function drawable(text: string): string {
  return Array.from(text.toWellFormed().normalize("NFC"), (character) => {
    if (drawableCharacters.test(character)) return character;
    const other = replaced[character];
    if (other !== undefined) return other;
    const [base = ""] = character.normalize("NFKD");
    if (drawableCharacters.test(base)) return base;
    return /\p{M}|\p{C}/u.test(character) ? "" : "?";
  }).join("");
}
