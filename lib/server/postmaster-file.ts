import { readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** What a PostgreSQL server writes about itself into `postmaster.pid` (src/include/utils/pidfile.h). */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  /** Accepts connections. */
  readonly ready: boolean;
}

function path(data: string): string {
  return join(data, "postmaster.pid");
}

/** Reads the file; undefined when there is none or it is still being written. */
export function readPostmaster(data: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(path(data), "utf8").split("\n");
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === "ready" };
}

/** Whether a process of this number runs, whoever owns it; one that has ended and only waits to be noticed does not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return program(pid) !== "";
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The name of a process's program, "" for one that has ended and waits to be noticed, undefined where the system doesn't tell. */
function program(pid: number): string | undefined {
  try {
    // pid (name) state …
    if (
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .startsWith("Z")
    )
      return "";
    return basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, "");
  } catch {
    return undefined;
  }
}

/** Whether a process is over, also when its parent hasn't taken note of it yet. */
export function ended(pid: number): boolean {
  return !alive(pid) || program(pid) === "";
}

/**
 * After a crash the number in the file may by now belong to an unrelated program (usual in restarted containers,
 * where numbers are small), or to a server that was killed and that no parent has taken note of. PostgreSQL refuses
 * to start then. Only the number is replaced, by one that no process can have: PostgreSQL still checks by itself that
 * no process uses the old server's shared memory.
 */
export function disown(data: string, file: PostmasterFile): void {
  const name = program(file.pid);
  if (name === undefined || name === "postgres") return;
  const lines = readFileSync(path(data), "utf8").split("\n");
  writeFileSync(path(data), ["99999999", ...lines.slice(1)].join("\n"));
}
