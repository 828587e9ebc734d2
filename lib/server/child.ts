import { type SpawnOptions, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEnd } from "./shutdown.ts";

export interface Finished {
  readonly code: number;
  /** What it wrote to standard output and error, in order; empty when its output was shown instead. */
  readonly output: string;
}

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Let it write to our terminal instead of collecting. */
  readonly show?: boolean;
}

/** A program we started, with everything it starts itself. */
export interface Child {
  readonly finished: Promise<Finished>;
  /** Ends it and its descendants: politely, and after two seconds for good. */
  stop(): Promise<void>;
}

/** Starts a Node script or program of node_modules in a process group of its own, so that nothing of it can be left over. */
export function start(file: string, args: readonly string[], options: ChildOptions = {}): Child {
  const stdio: SpawnOptions["stdio"] = options.show ? "inherit" : ["ignore", "pipe", "pipe"];
  const child = spawn(file, args, { detached: true, stdio, env: { ...process.env, ...options.env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const group = (signal: NodeJS.Signals | 0): boolean => {
    try {
      return child.pid !== undefined && process.kill(-child.pid, signal);
    } catch {
      return false;
    }
  };
  const finished = new Promise<Finished>((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
    // "close" waits for pipes that a forgotten descendant may hold open.
    child.once("exit", () => group("SIGTERM"));
  });
  const stop = async (): Promise<void> => {
    if (!group("SIGTERM")) return;
    for (let attempt = 0; attempt < 40 && group(0); attempt++) await sleep(50);
    group("SIGKILL");
  };
  beforeEnd(stop);
  return { finished, stop };
}
