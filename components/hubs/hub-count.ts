import { counted } from "#lib/i18n/counted.ts";
import { hubsTexts } from "#lib/i18n/messages/hubs.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** "kein Hub", "1 Hub", "4 Hubs". */
export const hubCount = (count: number, locale: Locale): string =>
  counted(hubsTexts(locale).count, count, locale);
