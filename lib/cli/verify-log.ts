import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { OperatorError } from "#lib/errors.ts";
import type { ChainHead } from "#lib/records/chain.ts";
import type { Break, Fault, Verified } from "#lib/records/verify-chain.ts";
import { NoLogError, readLog, type LogCopy } from "#lib/revisions/log-file.ts";
import { verifyLogCopy, verifyStoredLog } from "#lib/revisions/verify-log.ts";
import { seconds } from "./progress.ts";

const usage =
  "Aufruf: npm run verify-log -- [heruntergeladene Datei] [--head 52:<Prüfsumme mit 64 Zeichen>]; ohne Datei wird die eigene Datenbank geprüft.";

interface Asked {
  /** null: the register's own database. */
  file: string | null;
  /** What somebody noted as the end of the chain. */
  noted: ChainHead | null;
}

/** What is asked for. @throws OperatorError with the right call when it cannot be understood */
export function verifyOptions(args: readonly string[]): Asked {
  let given: { values: { head?: string }; positionals: string[] };
  try {
    given = parseArgs({
      args: [...args],
      options: { head: { type: "string" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new OperatorError(usage, { cause: error });
  }
  const [file = null, ...rest] = given.positionals;
  if (rest.length > 0) throw new OperatorError(usage);
  return { file, noted: given.values.head === undefined ? null : readHead(given.values.head) };
}

function readHead(text: string): ChainHead {
  const [, sequence, hash] = /^([1-9]\d{0,9}):([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  if (sequence === undefined || hash === undefined)
    throw new OperatorError(
      `„${text}“ ist kein notiertes Ende der Kette; gemeint ist die Nummer des Eintrags, ein Doppelpunkt und seine Prüfsumme mit 64 Zeichen.`,
    );
  return { sequence: Number(sequence), hash: hash.toLowerCase() };
}

const number = (count: number) => count.toLocaleString("de-DE");

/** What is wrong, in one sentence. */
const sentences: Readonly<Record<Fault, (at: Break) => string>> = {
  text: ({ sequence }) =>
    `Der Text von Eintrag ${sequence} wurde verändert: Er passt nicht mehr zu seiner Prüfsumme.`,
  hash: ({ sequence }) =>
    `Die Prüfsumme von Eintrag ${sequence} wurde verändert: Sein Text ergibt eine andere.`,
  "text-or-hash": ({ sequence }) =>
    `Text oder Prüfsumme von Eintrag ${sequence} wurden verändert: Sie passen nicht zueinander.`,
  link: ({ sequence }) =>
    `Eintrag ${sequence} nennt eine andere Prüfsumme des vorigen Eintrags, als dieser hat.`,
  replaced: ({ sequence }) =>
    `Eintrag ${sequence} wurde ausgetauscht: Der nächste schließt an einen anderen an.`,
  missing: ({ sequence, found }) =>
    `Eintrag ${sequence} fehlt: An seiner Stelle steht Eintrag ${found ?? "?"}.`,
  moved: ({ sequence, found }) =>
    `Die Einträge sind umgestellt: An der Stelle von Eintrag ${sequence} steht Eintrag ${found ?? "?"}, Eintrag ${sequence} erst weiter hinten.`,
  repeated: ({ sequence, found }) =>
    `Eintrag ${found ?? "?"} steht ein zweites Mal da, an der Stelle von Eintrag ${sequence}.`,
  cut: ({ sequence }) => `Das Ende fehlt: Die Kette bricht vor Eintrag ${sequence} ab.`,
  surplus: ({ sequence }) =>
    `Hinter dem Ende, das die Datei in ihrer ersten Zeile nennt, steht noch Eintrag ${sequence}.`,
  head: ({ sequence }) =>
    `Die Kette ist eine andere: Eintrag ${sequence} hat nicht die Prüfsumme, die als Ende genannt oder notiert wurde.`,
  columns: ({ sequence }) =>
    `Bei Eintrag ${sequence} stimmen die Angaben neben dem Text nicht mit dem Text überein.`,
  content: ({ sequence }) => `Der Text von Eintrag ${sequence} ist nicht der eines Eintrags.`,
  version: ({ sequence }) =>
    `Die Fassung in Eintrag ${sequence} folgt nicht auf die vorige desselben Datensatzes.`,
  unreadable: ({ sequence }) =>
    `Wo Eintrag ${sequence} stehen müsste, ist die Zeile nicht lesbar: verändert oder abgeschnitten.`,
};

/** The refusal as it is printed: on top what it means, then what is wrong and where. */
export const breakSentence = (found: Break): string =>
  `DIE KETTE IST NICHT UNVERSEHRT. ${sentences[found.what](found)}`;

const copyRefusals: Readonly<Record<NoLogError["reason"], string>> = {
  empty: "Die Datei ist leer.",
  other: "Die Datei ist keine Kopie des Protokolls: Ihre erste Zeile sagt nicht, dass sie eine ist.",
  newer: "Die Datei hat ein neueres Format, als dieses Programm kennt.",
};

async function openCopy(file: string): Promise<LogCopy> {
  // npm starts commands in the project's folder; a file is meant from where the reader stands.
  const path = resolve(process.env["INIT_CWD"] ?? "", file);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new OperatorError(`Die Datei „${file}“ gibt es nicht.`);
  try {
    return await readLog(createReadStream(path));
  } catch (error) {
    if (error instanceof NoLogError) throw new OperatorError(copyRefusals[error.reason], { cause: error });
    throw error;
  }
}

async function verifyCopy(file: string, noted: ChainHead | null): Promise<Verified & { from: number }> {
  const copy = await openCopy(file);
  const { from } = copy.head;
  if (noted && noted.sequence < from - 1)
    throw new OperatorError(
      `Die Datei beginnt erst mit Eintrag ${from}: Ob Eintrag ${noted.sequence} noch derselbe ist, zeigt nur eine Datei, die ihn enthält.`,
    );
  return { ...(await verifyLogCopy(copy, noted)), from };
}

async function verifyDatabase(noted: ChainHead | null): Promise<Verified & { from: number }> {
  // A copy is checked without any of these.
  const [{ openDatabase }, { createClient }, { chainEntries }, { firstRow }] = await Promise.all([
    import("#lib/server/database.ts"),
    import("#lib/db/client.ts"),
    import("#lib/revisions/log-queries.ts"),
    import("#lib/db/ask.ts"),
  ]);
  const url = await openDatabase();
  if (!(await firstRow(url, "SELECT 1 FROM pg_class WHERE oid = to_regclass('revisions')")))
    throw new OperatorError("Die Datenbank ist noch leer: npm start richtet sie ein.");
  const { client, close } = createClient(url, 1);
  try {
    return { ...(await verifyStoredLog(chainEntries(client, 1), noted)), from: 1 };
  } finally {
    await close();
  }
}

/**
 * `npm run verify-log`: looks through the public chain of the register's own database or of a downloaded copy, one entry
 * at a time. A copy needs no database.
 * @throws OperatorError that says what is wrong at which entry
 */
export async function run(args: readonly string[]): Promise<number> {
  const { file, noted } = verifyOptions(args);
  const began = performance.now();
  const found = await (file === null ? verifyDatabase(noted) : verifyCopy(file, noted));
  if (!found.ok) throw new OperatorError(breakSentence(found));
  const { head, count, from } = found;
  const took = seconds(performance.now() - began);
  if (head === null) {
    process.stdout.write(`Die Kette ist unversehrt und noch leer (${took}).\n`);
    return 0;
  }
  const which = from === 1 ? "" : `ab Eintrag ${number(from)}, `;
  const compared = noted ? `, mit dem notierten Eintrag ${noted.sequence} verglichen` : "";
  process.stdout.write(
    `Die Kette ist unversehrt: ${which}${count === 1 ? "1 Eintrag" : `${number(count)} Einträge`}${compared}. Ende ${head.sequence}:${head.hash} (${took}).\n`,
  );
  return 0;
}
