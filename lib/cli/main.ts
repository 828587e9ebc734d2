import { log } from "#lib/log.ts";
import { OperatorError } from "#lib/errors.ts";
import { cleanUp } from "#lib/server/shutdown.ts";

interface Command {
  /** Resolves to the exit code. */
  run(args: readonly string[]): Promise<number>;
}

// Loaded one by one: `start` shouldn't wait for what only `test` needs.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: () => import("./start.ts"),
  dev: () => import("./dev.ts"),
  test: () => import("./test.ts"),
  staff: () => import("./staff.ts"),
  generate: () => import("./generate.ts"),
  bench: () => import("./bench.ts"),
  "verify-log": () => import("./verify-log.ts"),
  serve: () => import("./serve.ts"),
  "db:migration": () => import("./migration.ts"),
  "db:reset": () => import("./reset.ts"),
};

async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const load = commands[name];
  if (!load)
    throw new OperatorError(
      `Den Befehl „${name}“ gibt es nicht; es gibt ${Object.keys(commands).join(", ")}.`,
    );
  const command = await load();
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = 1;
  if (error instanceof OperatorError) process.stderr.write(`${error.message}\n`);
  else log.error("The command failed unexpectedly", { error });
}
await cleanUp();
process.exit();
