import { createServer } from "node:net";

/** Binds and lets go at once; 0 lets the operating system choose. Resolves to the port, rejects as `listen` does. */
function tryPort(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** Why `host:port` can't be listened on, as an error code such as EADDRINUSE, or undefined when it can. */
export async function portProblem(port: number, host: string): Promise<string | undefined> {
  try {
    await tryPort(port, host);
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
}

/** The preferred port if nobody holds it, otherwise a free one. */
export async function freePort(preferred?: number, host = "127.0.0.1"): Promise<number> {
  if (preferred && !(await portProblem(preferred, host))) return preferred;
  return tryPort(0, host);
}
