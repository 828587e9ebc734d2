import type { Locale } from "#lib/i18n/locale.ts";
import { deskLinkTexts } from "#lib/i18n/messages/desk-links.ts";
import type { CheckedLink } from "#lib/links/outcome.ts";

/** Why an address was not reached, in words. */
export function linkReason(
  { outcome, status, detail }: Pick<CheckedLink, "outcome" | "status" | "detail">,
  locale: Locale,
): string {
  const t = deskLinkTexts(locale).reasons;
  if (outcome === "forbidden") return t.forbidden;
  if (outcome === "too-large") return t.tooLarge;
  const code = detail ?? "";
  if (outcome === "refused") return detail === "robots" ? t.robots : t.unwilling(String(status ?? ""));
  if (status !== null && detail === "status") return status === 404 ? t.gone : t.status(String(status));
  switch (code) {
    case "timeout":
    case "loop":
    case "redirects":
    case "redirect":
    case "address":
      return t[code];
    case "ENOTFOUND":
      return t.notFound;
    case "ECONNREFUSED":
      return t.refusedConnection;
    default:
      return /CERT|SIGNED/.test(code) ? t.certificate : t.failed(code);
  }
}
