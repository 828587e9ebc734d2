/**
 * The name a reader knows, without the designation that official lists add after a comma: "Zeitz, Stadt" → "Zeitz",
 * "Rostock, Hanse- und Universitätsstadt" → "Rostock", "Allersberg, M" → "Allersberg". Designations inside the name
 * ("Lutherstadt Eisleben") and locations ("Arendsee (Altmark)") belong to it and stay.
 */
export function displayName(officialName: string): string {
  return officialName.replace(/,.*$/s, "").trim();
}
