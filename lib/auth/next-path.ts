/** Where a sign-in leads: only ever into the desk of this site. */
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";

/** Whether an address given in `?next=` is a page of the desk; anything with another host, `..` or control signs is not. */
function isDeskPath(path: string): boolean {
  if (!/^\/(?:verwaltung|en\/manage)(?:[/?]|$)/.test(path)) return false;
  if (/[\\\s\p{Cc}]/u.test(path)) return false;
  // What a browser would make of it must be what was checked: no `..`, no encoded one.
  const { origin, pathname, search } = new URL(path, "http://site.invalid");
  return origin === "http://site.invalid" && pathname + search === path.split("#", 1)[0];
}

/** The address given if it is a page of the desk, otherwise the desk itself. */
export function afterSignIn(next: string | null | undefined, locale: Locale): string {
  return typeof next === "string" && next.length <= 1000 && isDeskPath(next)
    ? next
    : href("desk", {}, locale);
}
