import type { Instrumentation } from "next";

/** Runs a function outside the request it is called in; set where there is Node. */
let outside: (run: () => void) => void = (run) => run();

/** Called once when the server starts. */
export async function register(): Promise<void> {
  // Next also compiles this file for a runtime without Node; there nothing is served.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { AsyncLocalStorage } = await import("node:async_hooks");
  outside = AsyncLocalStorage.snapshot();
}

/**
 * Logs every error that a page or route did not handle, with the digest that the reader's error page shows. Outside the
 * request, because Next forbids the clock (and a log line has a time) while a page is prerendered.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/log.ts");
  const digest =
    typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
  const { method, path } = request;
  outside(() => log.error("request failed", { method, path, route: context.routePath, digest, error }));
};
