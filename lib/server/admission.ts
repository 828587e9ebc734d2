/** What is answered before Next sees it: methods no page knows, and paths Next would fail on or answer with its own page. */

/** Paths that Next keeps for itself and answers with a page of its own, in English and without a language. */
const ownPages = new Set(["/404", "/500", "/_error", "/_not-found", "/_next", "/api"]);

/** Pages are read; of the public site only the report of an error takes more. */
const reading = ["GET", "HEAD"];

/** Reports, sign-in and the desk have forms; scripts and identity providers call better-auth below /api/auth. */
const writing = [...reading, "POST"];
const writable =
  /^(?:\/(?:anmelden|verwaltung|fehler-melden|api)|\/(?:de|en)\/(?:sign-in|manage|report-an-error))(?:\/|$)/;

/** The form of the public, which anybody may post to; much more than anybody types into it, in bytes. */
const openForms = /^\/(?:fehler-melden|(?:de|en)\/report-an-error)\/?$/;
export const largestOpenForm = 256 * 1024;

/** Why a form of the public comes back without what was typed. */
export const formProblems = ["too-large", "unreadable"] as const;
export type FormProblem = (typeof formProblems)[number];

/** Where a form of the public leads that could not be read: to its own page, which says why. null for anything else. */
export function backToForm(method: string, url: string, problem: FormProblem): string | null {
  const [path = "", query = ""] = url.split("?", 2);
  if (method !== "POST" || !openForms.test(path)) return null;
  const parameters = new URLSearchParams(query);
  parameters.set("problem", problem);
  return `${path}?${parameters}`;
}

/**
 * Whether a form of the public is longer than what is read of one. Browsers say how long a form is; what does not say so is
 * no form that somebody sends.
 * @param length header Content-Length
 * @returns where it leads instead; null for a request that may be read
 */
export const tooLarge = (method: string, url: string, length: string | undefined): string | null =>
  length !== undefined && Number(length) <= largestOpenForm ? null : backToForm(method, url, "too-large");

export type Admission = { ok: true; url: string } | { ok: false; status: 405; allow: string };

/**
 * Decides on a request by its method and its address (path and query). A path that is no text (broken percent
 * encoding, a NUL character) cannot name a page: it becomes the address of the "not found" in its language.
 */
export function admit(method: string, url: string): Admission {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  const methods = writable.test(path) ? writing : reading;
  if (!methods.includes(method)) return { ok: false, status: 405, allow: methods.join(", ") };
  // The database knows no NUL: a search for one is a search for the rest.
  if (isText(path) && !ownPages.has(path.replace(/\/+$/, "")))
    return { ok: true, url: url.replaceAll("%00", "") };
  return { ok: true, url: /^\/en(?:\/|$)/.test(path) ? "/en/unknown" : "/unknown" };
}

function isText(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\0");
  } catch {
    return false;
  }
}
