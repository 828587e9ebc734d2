/** One request of the link check: to a checked address, with a deadline, and never more than a few kilobytes read. */
import { lookup } from "node:dns/promises";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** How the check reaches the net; the defaults are those of a running register. */
export interface Network {
  /** All addresses of a name. */
  resolve: (host: string) => Promise<readonly string[]>;
  /** Whether an address may be connected to. */
  allows: (address: string) => boolean;
  userAgent: string;
  /** Milliseconds for one request, name lookup included. */
  timeout: number;
  /** Bytes of an answer's body that are read at most, and of its header that are accepted. */
  mostBytes: number;
}

/** The public internet, with ten seconds and 64 kB for each request. */
export const publicInternet: Omit<Network, "userAgent"> = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  allows: isPublicAddress,
  timeout: 10_000,
  mostBytes: 64 * 1024,
};

export type Answer =
  | { kind: "answer"; status: number; location: string | null; body: string }
  /** The name leads to an address that may not be connected to. */
  | { kind: "forbidden" }
  | { kind: "too-large" }
  /** `code` as Node names it: ENOTFOUND, ECONNREFUSED, CERT_HAS_EXPIRED …, or `timeout`. */
  | { kind: "failed"; code: string };

/**
 * Asks for an address once; redirects are the caller's business. The connection goes to the very address that was
 * checked: no second lookup can lead elsewhere.
 * @param url http or https
 */
export async function ask(url: URL, method: "HEAD" | "GET", network: Network): Promise<Answer> {
  const signal = AbortSignal.timeout(network.timeout);
  try {
    const address = await checkedAddress(url.hostname.replace(/^\[|\]$/g, ""), network, signal);
    if (address === null) return { kind: "forbidden" };
    const response = await answerFrom(url, method, address, network, signal);
    const body = method === "HEAD" ? "" : await firstBytes(response, network.mostBytes);
    response.destroy();
    return {
      kind: "answer",
      status: response.statusCode ?? 0,
      location: response.headers.location ?? null,
      body,
    };
  } catch (error) {
    if (signal.aborted) return { kind: "failed", code: "timeout" };
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return code === "HPE_HEADER_OVERFLOW" ? { kind: "too-large" } : { kind: "failed", code };
  }
}

/** The address to connect to; null when any address of the name is refused: such a name is not to be trusted at all. */
async function checkedAddress(host: string, network: Network, signal: AbortSignal): Promise<string | null> {
  const addresses = isIP(host) ? [host] : await beforeAbort(network.resolve(host), signal);
  return addresses.every((address) => network.allows(address)) ? (addresses[0] ?? null) : null;
}

/** A name server may keep silent longer than anybody waits. */
function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error("timeout"));
    signal.addEventListener("abort", end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
  });
}

function answerFrom(
  url: URL,
  method: string,
  address: string,
  { userAgent, mostBytes }: Network,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const family = isIP(address);
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      {
        method,
        protocol: url.protocol,
        hostname: url.hostname.replace(/^\[|\]$/g, ""),
        port: url.port,
        path: `${url.pathname}${url.search}`,
        headers: { "user-agent": userAgent, accept: "*/*" },
        agent: false,
        maxHeaderSize: mostBytes,
        signal,
        lookup: (_host, options, give) =>
          options.all ? give(null, [{ address, family }]) : give(null, address, family),
      },
      resolve,
    );
    request.on("error", reject);
    request.end();
  });
}

/** The beginning of the body as text; what comes after is not waited for. */
async function firstBytes(response: IncomingMessage, most: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= most) break;
  }
  return Buffer.concat(chunks).subarray(0, most).toString("utf8");
}
