/**
 * The names under which a form posts what it holds; the one place where form and reader agree (lib/drafts/read-form.ts).
 *
 * A field posts under its path: `partners.<row id>.citations.<row id>.wording`; dates as `.wording`, `.reading`, `.anchor`,
 * bilingual texts as `.de`, `.en`. Lines post as one text, several choices as the same name several times, a flag as "on".
 */

/** Posted once per row with the row's id; the order of rows is the order in which these appear. */
export const rowsMarker = (listPath: string): string => `${listPath}~rows`;

/**
 * Says that a list, a flag or a set of choices was shown, so that its absence means none. What was not shown and not
 * posted stays as it was.
 */
export const presentMarker = (path: string): string => `${path}~present`;

/** What was typed to find a record or place; the reference itself posts its id under its path. */
export const searchName = (path: string): string => `${path}~search`;

/**
 * What the search field showed when the form was made (hidden). A search that differs from it is newly typed and replaces
 * the id posted beside it, an emptied one clears it; a script that picks an id sets this to what the search field shows.
 */
export const shownName = (path: string): string => `${path}~shown`;

/** What a reference begins with that is typed but not found yet. */
export const unresolvedMark = "?";

/** The path of a field or row below another. */
export const pathOf = (prefix: string, name: string): string => (prefix === "" ? name : `${prefix}.${name}`);
