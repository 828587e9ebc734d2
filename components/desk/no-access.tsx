import { Page } from "#components/ui/page.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskTexts } from "#lib/i18n/messages/desk.ts";
import { href } from "#lib/i18n/paths.ts";

/** What somebody signed in sees whose role does not allow a page; the status 403 comes from `staffPage`. */
export function NoAccessPage({ locale }: { locale: Locale }) {
  const t = deskTexts(locale);
  return (
    <Page locale={locale} route="deskDenied" params={{}} title={t.deniedTitle} lead={t.denied}>
      <a href={href("desk", {}, locale)}>{t.backToDesk}</a>
    </Page>
  );
}

/** What the desk says of an address that names nothing; the caller gives the status 404 (`answerWithStatus`). */
export function NothingHerePage({ locale }: { locale: Locale }) {
  const t = deskTexts(locale);
  return (
    <Page locale={locale} route="desk" params={{}} title={t.missingTitle} lead={t.missing}>
      <a href={href("desk", {}, locale)}>{t.backToDesk}</a>
    </Page>
  );
}
