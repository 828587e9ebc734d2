/** Real web servers of this machine for the link check to look at. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";

export interface Site {
  origin: string;
  port: number;
  /** What was asked so far: "HEAD /path". */
  asked: string[];
  agents: Set<string>;
}

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves on 127.0.0.1 until the test file ends. Without an answer of its own, /robots.txt is 404. */
export async function site(answer: RequestListener, robots?: string | number): Promise<Site> {
  const asked: string[] = [];
  const agents = new Set<string>();
  const note = (request: IncomingMessage) => {
    asked.push(`${request.method} ${request.url}`);
    agents.add(request.headers["user-agent"] ?? "");
  };
  const server = createServer((request, response) => {
    note(request);
    if (request.url !== "/robots.txt") return answer(request, response);
    if (typeof robots === "string") response.end(robots);
    else response.writeHead(robots ?? 404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, asked, agents };
}
