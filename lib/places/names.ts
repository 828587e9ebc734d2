/**
 * The name a reader knows, without the designation that official lists add after a comma: "Zeitz, Stadt" → "Zeitz",
 * "Rostock, Hanse- und Universitätsstadt" → "Rostock", "Allersberg, M" → "Allersberg". Designations inside the name
 * ("Lutherstadt Eisleben") and locations ("Arendsee (Altmark)") belong to it and stay.
 */
export function displayName(officialName: string): string {
  return officialName.replace(/,.*$/s, "").trim();
}

/**
 * The name of an association without what only repeats its kind: "Uffenheim (VGem)" → "Uffenheim", "GVV Dreisamtal" →
 * "Dreisamtal", "VVG der Stadt Herrenberg" → "Herrenberg". Lists of other years write these additions or leave them out.
 */
export function associationNameOf(officialName: string): string {
  return displayName(officialName)
    .replace(/ \(VGem\)$/, "")
    .replace(/^GVV /, "")
    .replace(/^VVG (?:der (?:Stadt|Gemeinde) )?/, "")
    .trim();
}
