import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

const tones = {
  info: "border-info bg-info-soft",
  caution: "border-caution bg-caution-soft",
} as const;

const iconTones = { info: "text-info", caution: "text-caution" } as const;

interface NoticeProps {
  tone: keyof typeof tones;
  title?: ReactNode;
  children: ReactNode;
}

/** A remark the reader should not miss; part of the page, not an alert that interrupts. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`flex max-w-measure gap-3 border-s-4 p-4 ${tones[tone]}`}>
      <span className={`pt-1 ${iconTones[tone]}`}>
        <Icon name={tone} size={20} />
      </span>
      <div className="min-w-0">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
