import { log } from "#lib/log.ts";

type Cleanup = () => Promise<void> | void;

const cleanups: Cleanup[] = [];
let running: Promise<void> | undefined;

/** Registers what must be done before this process may end. Last registered, first done. */
export function beforeEnd(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** Does all that was registered, once; a failure is logged and doesn't keep the rest from being done. */
export function cleanUp(): Promise<void> {
  running ??= (async () => {
    for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
      try {
        await cleanup();
      } catch (error) {
        log.warn("Something could not be closed", { error });
      }
    }
  })();
  return running;
}

/**
 * From now on SIGTERM, SIGINT (Ctrl-C), SIGHUP and the loss of the parent that started us through a channel clean up
 * and end the process with 0, within 5 seconds whatever hangs. Repeated signals change nothing: Ctrl-C reaches
 * the whole group, and parents pass it on as well.
 */
export function endOnSignals(exitCode = 0): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(exitCode), 4800).unref();
    void cleanUp().then(() => process.exit(exitCode));
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  process.on("disconnect", end);
}
