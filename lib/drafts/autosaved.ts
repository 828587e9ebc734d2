/** What saving in between answers to the form. */
export type Autosaved =
  | { kind: "saved"; draftVersion: number; baseVersion: number }
  /** Another window had saved: both are merged, the page shows only its own side. */
  | { kind: "merged" }
  | { kind: "refused" };
