/** Of each part of an answer at most so many are shown; the rest stands in the chronology and the list of hubs. */
export const mostShown = { sure: 6, possible: 4, related: 3, known: 3, hubs: 10 } as const;
