import { createServer, type ServerResponse } from "node:http";
import { resolve } from "node:path";
import type { AddressInfo } from "node:net";
import { OperatorError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { admit, tooLarge } from "./admission.ts";
import { clientAddress } from "./client-address.ts";
import { readFailurePages, withFailurePage } from "./failure-page.ts";
import { portProblem } from "./ports.ts";
import { followPublications } from "./publications.ts";

export interface WebServer {
  /** Where it answers, e.g. http://127.0.0.1:3000 */
  readonly address: string;
  /** Ends idle connections at once, others after they were answered or two seconds. */
  close(): Promise<void>;
}

function portSentence(port: number, host: string, code: string): string {
  if (code === "EADDRINUSE") {
    return `Port ${port} auf ${host} ist schon belegt; bitte das andere Programm beenden oder PORT anders setzen.`;
  }
  if (code === "EACCES")
    return `Port ${port} auf ${host} darf dieses Konto nicht öffnen; bitte PORT anders setzen.`;
  return `Auf ${host}, Port ${port}, kann nicht gehört werden (${code}).`;
}

/** @throws OperatorError when the port can't be had, before anything long is begun */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const code = await portProblem(port, host);
  if (code) throw new OperatorError(portSentence(port, host, code));
}

/** Without what Next has to say about reading its configuration, in the middle of our own line of progress. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const said = globalThis.console.log.bind(globalThis.console);
  globalThis.console.log = () => undefined;
  try {
    await work();
  } finally {
    globalThis.console.log = said;
  }
}

/**
 * Next names the target of a redirect twice when it renders it for the first time, which not every client forgives. And a
 * browser remembers a permanent one for ever unless told to ask again: a merge that is undone, or an old name that is
 * taken up again, would then lead nowhere.
 */
function redirectWell(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse;
  response.writeHead = (...parts: unknown[]) => {
    const [target] = [response.getHeader("location")].flat();
    if (target !== undefined) {
      response.setHeader("location", target);
      if (response.statusCode === 308 || parts[0] === 308) response.setHeader("cache-control", "no-cache");
    }
    return writeHead(...parts);
  };
}

/**
 * Serves the production build in this process: whatever ends it, even SIGKILL, frees the port as well. With a database
 * its pages follow what any instance publishes.
 * @throws OperatorError when the port can't be had
 */
export async function serve(port: number, host: string, databaseUrl?: string): Promise<WebServer> {
  const { default: next } = await import("next");
  const server = createServer();
  const app = next({ dir: process.cwd(), dev: false, hostname: host, port, httpServer: server, quiet: true });
  await quietly(() => app.prepare());
  const following = databaseUrl ? await followPublications(databaseUrl) : undefined;
  const pages = readFailurePages(resolve(process.env["HUBREGISTER_DIST"] ?? ".next"));
  const handle = withFailurePage(app.getRequestHandler(), pages);
  server.on("request", (request, response) => {
    const admission = admit(request.method ?? "", request.url ?? "");
    if (!admission.ok) {
      response.writeHead(admission.status, { allow: admission.allow }).end();
      return;
    }
    const instead = tooLarge(request.method ?? "", admission.url, request.headers["content-length"]);
    if (instead !== null) {
      // What is still being sent is let pass: a sender reads the answer after all is sent.
      request.resume();
      response.writeHead(303, { location: instead }).end();
      return;
    }
    request.url = admission.url;
    const forwarded = request.headers["x-forwarded-for"];
    request.headers["x-forwarded-for"] = clientAddress(forwarded, request.socket.remoteAddress);
    redirectWell(response);
    handle(request, response).catch((error: unknown) => {
      log.error("A request failed outside of the pages", { url: request.url, error });
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  await new Promise<void>((listening, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new OperatorError(portSentence(port, host, error.code ?? error.message))),
    );
    server.listen(port, host, listening);
  });
  // TCP is what we listen on, so it is never a path.
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`,
    async close() {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(timer);
      await following?.stop();
      await app.close();
    },
  };
}
