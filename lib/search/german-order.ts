/**
 * Names in the alphabetical order of German, for lists whose names are German in every language. A database may sort by
 * bytes ("Zeitz" before "Öhringen") unless a query names a collation, which Prisma's `orderBy` cannot.
 */
export const { compare: germanOrder } = new Intl.Collator("de");
