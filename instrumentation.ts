import type { Instrumentation } from "next";

/** What to do about an error; set where there is Node. */
let report: Instrumentation.onRequestError = () => undefined;

/** Called once when the server starts. */
export async function register(): Promise<void> {
  // Next also compiles this file for a runtime without Node; there nothing is served.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { AsyncLocalStorage } = await import("node:async_hooks");
  const { log } = await import("#lib/log.ts");
  const { noteFailure } = await import("#lib/server/failure-page.ts");
  // Outside the request, because Next forbids the clock (and a log line has a time) while a page is prerendered.
  const outside = AsyncLocalStorage.snapshot();
  report = (error, { method, path }, { routePath: route }) => {
    const request = noteFailure();
    const digest =
      typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : undefined;
    outside(() => log.error("request failed", { request, method, path, route, digest, error }));
  };
}

/** Logs every error that a page or route did not handle, with the ids that the reader's error page shows. */
export const onRequestError: Instrumentation.onRequestError = (...about) => report(...about);
