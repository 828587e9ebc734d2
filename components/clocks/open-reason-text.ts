import { openReason, type Testimony } from "#lib/clocks/testimony.ts";
import { formatDate } from "#lib/dates/format.ts";
import { clockTexts } from "#lib/i18n/messages/clocks.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Milestone } from "#lib/records/statements.ts";

/** Why a day does not decide whether a milestone had happened or was planned, in a sentence. */
export function openReasonText(
  milestone: Milestone,
  testimony: Testimony | undefined,
  locale: Locale,
): string {
  const t = clockTexts(locale);
  const reason = openReason(milestone);
  if (reason !== "plan-told-later") return t.reasons[reason];
  const stated = testimony?.stated;
  return stated ? t.planToldOn(formatDate({ edtf: stated }, locale)) : t.planNeverTold;
}
