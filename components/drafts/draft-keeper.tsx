"use client";
import { useEffect, useRef, useState } from "react";
import type { Autosaved } from "#lib/drafts/autosaved.ts";
import { clockWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";

interface DraftKeeperProps {
  /** Id of the form it keeps. */
  formId: string;
  autosave: (form: FormData) => Promise<Autosaved>;
  locale: Locale;
  /** Address of the page, to load what another window saved. */
  here: string;
  texts: { unsaved: string; saved: string; failed: string; merged: string; load: string; pending: string };
}

/** Milliseconds after a change until it is saved in between. */
const pause = 10_000;

/** Folded parts that somebody opened stay open when the page comes back from the server. */
const opened = new Set<string>();

/**
 * Keeps what is typed: saves it in between, warns before it is left behind, and brings the focus back to the row that a
 * button was about. Renders one line that says when it last saved.
 */
export function DraftKeeper({ formId, autosave, locale, here, texts }: DraftKeeperProps) {
  const [state, setState] = useState<
    { kind: "idle" | "pending" | "failed" | "merged" } | { kind: "saved"; at: string }
  >({
    kind: "idle",
  });
  const leaving = useRef(false);

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>(`#${CSS.escape(formId)}`);
    if (!form) return;
    let changes = 0;
    let kept = 0;
    let isStopped = false;
    let saving: Promise<void> | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    leaving.current = false;

    for (const details of form.querySelectorAll("details[data-part]"))
      if (details instanceof HTMLDetailsElement && opened.has(details.dataset["part"] ?? ""))
        details.open = true;
    const target =
      location.hash === "" ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && (form.contains(target) || target.dataset["focus"] !== undefined)) {
      target.closest("details")?.setAttribute("open", "");
      target.scrollIntoView({ block: "start" });
      target.focus({ preventScroll: true });
    }

    const save = async () => {
      if (changes === kept || isStopped || saving !== null || leaving.current) return;
      saving = saveNow();
      await saving;
      saving = null;
    };
    const saveNow = async () => {
      const upTo = changes;
      const answer = await autosave(new FormData(form)).catch(() => null);
      if (leaving.current || !form.isConnected) return;
      if (!answer || answer.kind === "refused") {
        setState({ kind: "failed" });
        return;
      }
      if (answer.kind === "merged") {
        // The page does not show what the other window typed, so its own version stays the one it started from.
        isStopped = true;
        kept = upTo;
        setState({ kind: "merged" });
        return;
      }
      kept = upTo;
      for (const [name, value] of [
        ["draftVersion", answer.draftVersion],
        ["baseVersion", answer.baseVersion],
      ] as const) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement) field.value = String(value);
      }
      setState({ kind: "saved", at: clockWords(new Date(), locale) });
    };
    const onChange = () => {
      changes++;
      setState((before) => (before.kind === "merged" ? before : { kind: "pending" }));
      clearTimeout(timer);
      timer = setTimeout(() => void save(), pause);
    };
    const onLeaveField = () => {
      clearTimeout(timer);
      // The next field may take the focus first: one save for both.
      timer = setTimeout(() => void save(), 1_500);
    };
    const onFocusOut = () => {
      if (changes !== kept) onLeaveField();
    };
    const submitAfter = async (underWay: Promise<void>, submitter: HTMLElement | null) => {
      await underWay;
      saving = null;
      form.requestSubmit(submitter);
    };
    const onSubmit = (event: SubmitEvent) => {
      clearTimeout(timer);
      if (saving === null) {
        leaving.current = true;
        return;
      }
      // The form would still carry the version before the save that is under way, and be merged with itself.
      event.preventDefault();
      event.stopPropagation();
      const { submitter } = event;
      void submitAfter(saving, submitter);
    };
    const onToggle = (event: Event) => {
      const { target: part } = event;
      if (!(part instanceof HTMLDetailsElement)) return;
      const name = part.dataset["part"];
      if (name === undefined) return;
      if (part.open) opened.add(name);
      else opened.delete(name);
    };
    const isUnsaved = () => changes !== kept && !leaving.current;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (isUnsaved()) event.preventDefault();
    };
    form.addEventListener("input", onChange);
    form.addEventListener("change", onChange);
    form.addEventListener("focusout", onFocusOut);
    form.addEventListener("submit", onSubmit, true);
    form.addEventListener("toggle", onToggle, true);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", onChange);
      form.removeEventListener("change", onChange);
      form.removeEventListener("focusout", onFocusOut);
      form.removeEventListener("submit", onSubmit, true);
      form.removeEventListener("toggle", onToggle, true);
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [formId, autosave, locale]);

  return (
    <output className="block min-h-6 text-sm text-muted">
      {state.kind === "pending" ? texts.pending : null}
      {state.kind === "saved" ? texts.saved.replace("{time}", state.at) : null}
      {state.kind === "failed" ? texts.failed : null}
      {state.kind === "merged" ? (
        <>
          {texts.merged}{" "}
          <a href={here} className="inline-flex min-h-11 items-center">
            {texts.load}
          </a>
        </>
      ) : null}
    </output>
  );
}
