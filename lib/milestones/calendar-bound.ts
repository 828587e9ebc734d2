/** Entries of one calendar, at most: beyond that programs refuse it, and nobody reads it. */
export const mostEntries = 1000;
