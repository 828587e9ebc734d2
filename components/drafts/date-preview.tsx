"use client";
import { useEffect, useRef, useState } from "react";
import type { Understood } from "#lib/drafts/date-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface DatePreviewProps {
  id: string;
  /** The date's path: its fields are `<path>.wording`, `.reading`, `.anchor`; of a day the path itself. */
  path: string;
  isDay: boolean;
  locale: Locale;
  /** Of what is stored. */
  understood: Understood;
}

/** Milliseconds of quiet before what is typed is asked for. */
const quiet = 400;

/** What the server understands; null when it cannot be reached. */
async function ask(typed: Record<string, string>): Promise<Understood | null> {
  const response = await fetch(`/api/manage/dates?${new URLSearchParams(typed)}`).catch(() => null);
  return response?.ok && !response.redirected ? ((await response.json()) as Understood) : null;
}

/** What was understood of a date: of what is stored, and with script of what is being typed. */
export function DatePreview({ id, path, isDay, locale, understood }: DatePreviewProps) {
  const [shown, setShown] = useState(understood);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = line.current?.closest("form");
    if (!form) return;
    const names = isDay ? [path] : ["wording", "reading", "anchor"].map((part) => `${path}.${part}`);
    const read = (name: string | undefined) => {
      const field = name === undefined ? null : form.elements.namedItem(name);
      return field instanceof HTMLInputElement ? field.value : "";
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const onInput = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement) || !names.includes(event.target.name)) return;
      clearTimeout(timer);
      const mine = ++asked;
      const show = async () => {
        const [wording = "", reading = "", anchor = ""] = names.map(read);
        const answer = await ask({ wording, reading, anchor, locale, ...(isDay && { day: "1" }) });
        if (answer && mine === asked) setShown(answer);
      };
      timer = setTimeout(() => void show(), quiet);
    };
    form.addEventListener("input", onInput);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onInput);
    };
  }, [path, isDay, locale]);
  return (
    <p
      id={id}
      ref={line}
      aria-live="polite"
      className={`mt-1 min-h-6 text-sm ${shown.ok ? "text-muted" : "text-critical"}`}
    >
      {shown.text}
    </p>
  );
}
