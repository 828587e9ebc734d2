/** Look of text fields and lists: 44 px high, a border of full contrast. */
export const controlClass =
  "min-h-11 w-full rounded-md border border-field bg-surface px-3 py-2 text-base text-text disabled:border-line disabled:bg-raised";

/** Look of the main button of a form. */
export const buttonClass =
  "inline-flex min-h-11 items-center justify-center rounded-md border border-accent bg-accent px-5 py-2 font-semibold text-on-accent hover:underline";

/** Look of a button or link beside the main one. */
export const secondaryButtonClass =
  "inline-flex min-h-11 items-center justify-center rounded-md border border-accent px-5 py-2 font-semibold text-accent no-underline hover:underline";
