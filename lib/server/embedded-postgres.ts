import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { OperatorError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { exclusively } from "./exclusive.ts";
import { freePort } from "./ports.ts";
import { type Installation, type RootWay, installation } from "./postgres-binaries.ts";
import { alive, disown, ended, readPostmaster } from "./postmaster-file.ts";

export interface EmbeddedOptions {
  /** The register's data directory; the cluster lives in `postgres` below it. */
  readonly dataDirectory: string;
  /** False only for tests: gives up durability for speed. */
  readonly durable?: boolean;
  /** Chosen automatically; forced by tests. */
  readonly rootWay?: RootWay;
  readonly onStep?: (step: "initialise" | "start" | "adopt") => void;
}

/** A running embedded server, used by this process until `close`. */
export interface EmbeddedServer {
  /** Address of the register's own database. */
  readonly url: string;
  /** Address of a database of this server by name. */
  urlOf: (database: string) => string;
  /** Gives the server up; it is stopped when no other process uses it. Never rejects, may be called twice. */
  close: () => Promise<void>;
}

interface Secrets {
  password: string;
  port?: number;
}

const owner = "hubregister";
const databaseName = "hubregister";
const majorVersion = "18";

function address(secrets: Secrets, port: number, database: string): string {
  return `postgresql://${owner}:${secrets.password}@127.0.0.1:${port}/${database}`;
}

function writeSecrets(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readSecrets(file: string): Secrets {
  if (!existsSync(file)) writeSecrets(file, { password: randomBytes(24).toString("base64url") });
  // Written by the function above and by nobody else.
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}

/** Creates the cluster beside its final place and moves it there complete, so that a killed run leaves no half of one. */
async function initialise(place: Installation, secrets: Secrets, durable: boolean): Promise<void> {
  const parent = dirname(place.data);
  mkdirSync(parent, { recursive: true });
  for (const left of readdirSync(parent).filter((name) => name.startsWith(`${basename(place.data)}.new-`))) {
    rmSync(join(parent, left), { recursive: true, force: true });
  }
  const fresh = `${place.data}.new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, secrets.password, { mode: 0o600 });
  const { uid, gid } = place.account;
  if (uid !== undefined && gid !== undefined)
    for (const path of [fresh, passwordFile]) chownSync(path, uid, gid);
  const [file, args] = place.command("initdb", [
    `--pgdata=${fresh}`,
    `--username=${owner}`,
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--encoding=UTF8",
    // The built-in provider sorts by code point and never changes with the operating system's libraries;
    // what people read is sorted with an explicit ICU collation.
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
    ...(durable ? [] : ["--no-sync"]),
  ]);
  // Its own session: Ctrl-C in the middle must not leave a torn cluster behind that looks whole.
  const child = spawn(file, args, {
    ...place.account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  const code = await new Promise<number | null>((done, fail) =>
    child.once("error", fail).once("close", done),
  );
  rmSync(passwordFile, { force: true });
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new OperatorError(`Die Datenbank in ${place.data} ließ sich nicht anlegen: ${complaint.trim()}`);
  }
  renameSync(fresh, place.data);
}

/**
 * Opens the connection whose name tells other processes that this one uses the server.
 * @returns undefined when what listens there is not this directory's server
 */
async function present(
  place: Installation,
  secrets: Secrets,
  port: number,
): Promise<pg.Client | "wait" | undefined> {
  const connection = new pg.Client({
    connectionString: address(secrets, port, "postgres"),
    application_name: `hubregister:${process.pid}`,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  connection.on("error", () => undefined);
  try {
    await connection.connect();
    const { rows } = await connection.query<{ data_directory: string }>("SHOW data_directory");
    const same = rows[0] && statSync(rows[0].data_directory).ino === statSync(place.data).ino;
    if (same) return connection;
    await connection.end();
    return undefined;
  } catch (error) {
    // 57P03: it is starting up or shutting down, and will be there or gone in a moment.
    return error instanceof pg.DatabaseError && error.code === "57P03" ? "wait" : undefined;
  }
}

/** The server a killed run left alive, or another command of this clone started. Waits for one that is on its way up or down. */
async function adopt(
  place: Installation,
  secrets: Secrets,
): Promise<{ connection: pg.Client; port: number } | undefined> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const file = readPostmaster(place.data);
    if (!file) return undefined;
    const connection = alive(file.pid) ? await present(place, secrets, file.port) : undefined;
    if (connection === undefined) {
      disown(place.data, file);
      return undefined;
    }
    if (connection !== "wait") return { connection, port: file.port };
    await sleep(50);
  }
  throw new OperatorError(
    `Das PostgreSQL in ${place.data} startet oder endet seit 15 Sekunden und antwortet nicht.`,
  );
}

/** Starts the server in a session of its own, so that Ctrl-C at the terminal reaches only the program that uses it. */
async function launch(
  place: Installation,
  secrets: Secrets,
  port: number,
  logFile: string,
  durable: boolean,
) {
  if (existsSync(logFile) && statSync(logFile).size > 5_000_000) truncateSync(logFile);
  const before = existsSync(logFile) ? statSync(logFile).size : 0;
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    // Sockets would lie in a place shared with other servers, and their path can be too long below deep folders.
    unix_socket_directories: "",
    log_checkpoints: "off",
    max_connections: "120",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const [file, args] = place.command("postgres", [
    "-D",
    place.data,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const output = openSync(logFile, "a");
  const child = spawn(file, args, {
    ...place.account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const end: { reason?: string } = {};
  child.once("error", (error) => (end.reason = error.message));
  child.once("exit", () => (end.reason ??= ""));
  child.unref();
  for (let attempt = 0; attempt < 2000 && end.reason === undefined; attempt++) {
    await sleep(attempt < 40 ? 10 : 50);
    if (readPostmaster(place.data)?.ready) {
      const connection = await present(place, secrets, port);
      if (connection && connection !== "wait") return connection;
    }
  }
  const words = readFileSync(logFile, "utf8").slice(before).trim();
  if (words.includes("could not bind")) return "port taken";
  if (words.includes("pre-existing shared memory block")) return "still in use";
  const reason =
    end.reason === undefined ? "keine Antwort" : end.reason || words.split("\n").slice(-3).join(" ");
  throw new OperatorError(`PostgreSQL startet nicht: ${reason}`);
}

async function ensureDatabase(connection: pg.Client): Promise<void> {
  const { rowCount } = await connection.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
  if (rowCount === 0) await connection.query(`CREATE DATABASE ${databaseName}`);
}

/** Asks the server to end: fast first, and immediately when that takes longer than a person waits. */
async function stop(place: Installation): Promise<void> {
  const file = readPostmaster(place.data);
  if (!file) return;
  // The file goes a moment before the process: who waits for the end means the process.
  for (const [signal, tries] of [
    ["SIGINT", 150],
    ["SIGQUIT", 50],
  ] as const) {
    process.kill(file.pid, signal);
    for (let attempt = 0; attempt < tries; attempt++) {
      if (ended(file.pid)) return;
      await sleep(20);
    }
  }
}

// Node's own recursive mkdir never returns where the system answers ENOENT below an existing folder, as in /proc.
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

/** The data directory, made if need be. @throws OperatorError when nothing can be written there */
function usableDirectory(path: string): string {
  const directory = resolve(path);
  try {
    makeFolder(directory);
    const probe = join(directory, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new OperatorError(
      `In das Datenverzeichnis ${directory} kann nicht geschrieben werden (${reason}).`,
    );
  }
  return directory;
}

function checkVersion(place: Installation): void {
  const version = readFileSync(join(place.data, "PG_VERSION"), "utf8").trim();
  if (version !== majorVersion) {
    throw new OperatorError(
      `Die Daten in ${place.data} gehören zu PostgreSQL ${version}, dieses Programm bringt ${majorVersion} mit.`,
    );
  }
}

/**
 * Starts the embedded PostgreSQL of a data directory, or joins the one that already runs there: left by a killed
 * run, or used by another command of the same clone. Two processes that start at once agree on one server.
 * @throws OperatorError when the directory can't be written or the server doesn't start
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const directory = usableDirectory(options.dataDirectory);
  const durable = options.durable ?? true;
  const lockFile = join(directory, "lock");
  const secretsFile = join(directory, "postgres.json");
  const logFile = join(directory, "postgres.log");
  const place = installation(join(directory, "postgres"), options.rootWay);

  async function attach(): Promise<{ connection: pg.Client; port: number; secrets: Secrets }> {
    const secrets = readSecrets(secretsFile);
    if (!existsSync(place.data)) {
      options.onStep?.("initialise");
      await initialise(place, secrets, durable);
    }
    checkVersion(place);
    const running = await adopt(place, secrets);
    if (running) {
      options.onStep?.("adopt");
      await ensureDatabase(running.connection);
      return { ...running, secrets };
    }
    options.onStep?.("start");
    for (let attempt = 0; attempt < 50; attempt++) {
      const port = await freePort(secrets.port);
      const connection = await launch(place, secrets, port, logFile, durable);
      if (connection instanceof pg.Client) {
        if (port !== secrets.port) writeSecrets(secretsFile, { ...secrets, port });
        await ensureDatabase(connection);
        return { connection, port, secrets };
      }
      // Somebody was faster between asking for the port and using it, or processes of a killed server are
      // still ending: both pass.
      await sleep(100);
    }
    throw new OperatorError(
      "PostgreSQL findet keinen freien Port, oder Prozesse eines abgebrochenen Servers enden nicht.",
    );
  }

  let { connection, port, secrets } = await exclusively(lockFile, attach);
  let closing: Promise<void> | undefined;
  let returning: Promise<void> | undefined;

  async function comeBack(): Promise<void> {
    log.warn("The embedded PostgreSQL was lost, starting it again");
    try {
      ({ connection } = await exclusively(lockFile, attach));
      watch();
    } catch (error) {
      log.error("The embedded PostgreSQL doesn't come back", { error });
    }
  }

  function watch(): void {
    connection.once("end", () => {
      if (!closing) returning = comeBack();
    });
  }
  watch();

  async function leave(): Promise<void> {
    try {
      const { rows } = await connection.query<{ others: number }>(
        `SELECT count(*)::int AS others FROM pg_stat_activity
         WHERE application_name LIKE 'hubregister:%' AND pid <> pg_backend_pid()`,
      );
      const last = rows[0]?.others === 0;
      await connection.end();
      if (last) await stop(place);
    } catch (error) {
      log.warn("The embedded PostgreSQL could not be stopped", { error });
    }
  }

  return {
    url: address(secrets, port, databaseName),
    urlOf: (database) => address(secrets, port, database),
    close: () => {
      // Whoever closes while the server is being started again would leave it behind.
      closing ??= Promise.resolve(returning).then(() => exclusively(lockFile, leave, 3000).catch(leave));
      return closing;
    },
  };
}
