import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon.tsx";
import type { DraftState } from "#lib/drafts/states.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";

const looks: Readonly<Record<DraftState, { tone: Tone; icon: IconName }>> = {
  open: { tone: "neutral", icon: "dashed" },
  submitted: { tone: "info", icon: "half" },
  returned: { tone: "caution", icon: "caution" },
  scheduled: { tone: "info", icon: "ring" },
  published: { tone: "positive", icon: "check" },
  discarded: { tone: "neutral", icon: "cross" },
};

/** Where a draft stands. */
export function DraftStateBadge({ state, locale }: { state: DraftState; locale: Locale }) {
  return <Badge {...looks[state]}>{draftTexts(locale).states[state]}</Badge>;
}
