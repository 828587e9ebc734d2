"use client";
import { controlClass } from "#components/ui/control-classes.ts";

/** A link to hand over, ready to be copied as a whole. */
export function LinkToHandOver({ id, label, link }: { id: string; label: string; link: string }) {
  return (
    <div className="mt-3">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="text"
        readOnly
        value={link}
        className={controlClass}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
