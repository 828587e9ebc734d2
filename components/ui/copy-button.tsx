"use client";
import { useState, useSyncExternalStore } from "react";

interface CopyButtonProps {
  /** Id of the element whose text is copied. */
  from: string;
  label: string;
  /** What is copied, for those who hear the button out of its place. */
  name: string;
  copied: string;
}

const nothingChanges = () => () => undefined;

/** Copies the text of an element. Only there with script and where the browser lets pages write to the clipboard. */
export function CopyButton({ from, label, name, copied }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const canCopy = useSyncExternalStore(
    nothingChanges,
    () => "clipboard" in navigator,
    () => false,
  );
  if (!canCopy) return null;
  const copy = async () => {
    const text = document.getElementById(from)?.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Not permitted: what was to be copied gets selected instead.
      const element = document.getElementById(from);
      if (element) getSelection()?.selectAllChildren(element);
    }
  };
  return (
    <span className="inline-flex items-center gap-2">
      <button
        type="button"
        aria-label={name}
        onClick={() => void copy()}
        className="inline-flex min-h-9 items-center rounded-md border border-accent px-3 text-sm font-semibold text-accent hover:underline"
      >
        {label}
      </button>
      <output className="text-sm text-muted">{isCopied ? copied : ""}</output>
    </span>
  );
}
