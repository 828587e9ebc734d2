import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon.tsx";
import type { ChangesetState, RowOutcome } from "#lib/changesets/changeset.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { changesetTexts } from "#lib/i18n/messages/changesets.ts";

const outcomes: Readonly<Record<RowOutcome, { tone: Tone; icon: IconName }>> = {
  create: { tone: "positive", icon: "filled" },
  change: { tone: "info", icon: "half" },
  unchanged: { tone: "neutral", icon: "ring" },
  conflict: { tone: "caution", icon: "caution" },
  error: { tone: "critical", icon: "cross" },
};

const states: Readonly<Record<ChangesetState, { tone: Tone; icon: IconName }>> = {
  reading: { tone: "neutral", icon: "dashed" },
  failed: { tone: "critical", icon: "cross" },
  proposed: { tone: "info", icon: "ring" },
  applied: { tone: "positive", icon: "check" },
  undone: { tone: "caution", icon: "half" },
  discarded: { tone: "neutral", icon: "cross" },
};

/** What a row would do. */
export const OutcomeMark = ({ outcome, locale }: { outcome: RowOutcome; locale: Locale }) => (
  <Badge {...outcomes[outcome]}>{changesetTexts(locale).outcomes[outcome]}</Badge>
);

/** What became of a changeset. */
export const StateMark = ({ state, locale }: { state: ChangesetState; locale: Locale }) => (
  <Badge {...states[state]}>{changesetTexts(locale).states[state]}</Badge>
);
