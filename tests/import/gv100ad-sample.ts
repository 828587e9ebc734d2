/**
 * A small list in GV100AD's format, written by hand: Bremen with made-up neighbours. Every line has 220 characters.
 */

const padded = (text: string, from: number, to: number) => text.slice(0, to - from + 1).padEnd(to - from + 1);

interface Entry {
  kind: "10" | "20" | "40" | "50" | "60";
  key: string;
  association?: string;
  name: string;
  code?: string;
}

/** One line; `edition` as eight digits. */
export function gvLine(
  { kind, key, association = "", name, code = "" }: Entry,
  edition = "20240131",
): string {
  return (
    kind +
    edition +
    padded(key, 11, 18) +
    padded(association, 19, 22) +
    padded(name, 23, 72) +
    padded("", 73, 122) +
    padded(code, 123, 124)
  ).padEnd(220);
}

/** Bremen as the register's first list has it, but for an added district with an association of two municipalities. */
export const sampleEntries: readonly Entry[] = [
  { kind: "10", key: "04", name: "Bremen, Freie Hansestadt" },
  { kind: "40", key: "04011", name: "Bremen, Stadt", code: "41" },
  { kind: "50", key: "04011", association: "0000", name: "Bremen, Stadt", code: "50" },
  { kind: "60", key: "04011000", association: "0000", name: "Bremen, Stadt", code: "61" },
  { kind: "40", key: "04012", name: "Bremerhaven, Stadt", code: "41" },
  { kind: "50", key: "04012", association: "0000", name: "Bremerhaven, Stadt", code: "50" },
  { kind: "60", key: "04012000", association: "0000", name: "Bremerhaven, Stadt", code: "61" },
  { kind: "40", key: "04099", name: "Musterkreis", code: "44" },
  { kind: "50", key: "04099", association: "5001", name: "Musterland", code: "51" },
  { kind: "60", key: "04099001", association: "5001", name: "Altmuster / Stary Wzor, Stadt", code: "63" },
  { kind: "60", key: "04099002", association: "5001", name: "Neumuster", code: "64" },
  { kind: "50", key: "04099", association: "9501", name: "Musterwald, gemfr. Gebiet", code: "50" },
  { kind: "60", key: "04099501", association: "9501", name: "Musterwald, gemfr. Gebiet", code: "66" },
];

/** The whole sample, or another list of entries, as the bytes of a file. */
export const gvFile = (entries: readonly Entry[] = sampleEntries, edition?: string): Uint8Array =>
  Buffer.from(entries.map((entry) => `${gvLine(entry, edition)}\n`).join(""), "utf8");
