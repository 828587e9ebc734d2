import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

/** How a short mark is meant. */
export type Tone = "neutral" | "info" | "positive" | "caution" | "critical";

const tones: Readonly<Record<Tone, string>> = {
  neutral: "bg-neutral-soft text-neutral",
  info: "bg-info-soft text-info",
  positive: "bg-positive-soft text-positive",
  caution: "bg-caution-soft text-caution",
  critical: "bg-critical-soft text-critical",
};

interface BadgeProps {
  tone: Tone;
  icon: IconName;
  children: ReactNode;
}

/** A short mark: word and sign say the same as the colour, which alone says nothing. The sign carries the tone, the word is text. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-md border border-current px-2 py-0.5 text-sm font-semibold ${tones[tone]}`}
    >
      <Icon name={icon} size={14} />
      <span className="text-text">{children}</span>
    </span>
  );
}
