/** Whether an address still leads somewhere: asked for politely, as robots.txt allows, following a few redirects. */
import robotsParser from "robots-parser";
import { ask, type Answer, type Network } from "./request.ts";

/** What one look at an address found; `detail` is a short code (of Node, or of the table in messages/links.ts). */
export type Finding =
  | { kind: "ok"; status: number }
  /** Nothing there, or no answer. */
  | { kind: "failed"; status: number | null; detail: string }
  /** The site does not let programs look: robots.txt, a sign-in, too many requests. Nothing follows for readers. */
  | { kind: "refused"; status: number | null; detail: string }
  /** It leads to an address that is not public. */
  | { kind: "forbidden" }
  | { kind: "too-large" };

/** How requests of one run are spread. */
export interface Manners {
  /** Milliseconds between two requests to one host. */
  pause: number;
  wait: (milliseconds: number) => Promise<void>;
}

/** How many redirects are followed. */
const mostRedirects = 5;

/** What the name in a robots.txt's rules is compared with. */
export const robotName = "hubregister";

/** The server will not tell a program: neither dead nor surely alive. */
const unwilling = new Set([401, 402, 403, 407, 429, 451]);

type Rules = { isAllowed: (url: string) => boolean } | { unreadable: number };

/** A look at addresses for one run: keeps what robots.txt said, and one request at a time for each host. */
export function prober(network: Network, manners: Manners): (address: string) => Promise<Finding> {
  const turns = new Map<string, Promise<unknown>>();
  const robots = new Map<string, Promise<Rules>>();

  const askInTurn = (url: URL, method: "HEAD" | "GET"): Promise<Answer> => {
    const before = turns.get(url.host);
    const turn = (async () => {
      if (before) {
        await before;
        await manners.wait(manners.pause);
      }
      return ask(url, method, network);
    })();
    turns.set(url.host, turn);
    return turn;
  };

  const rulesOf = (origin: string): Promise<Rules> => {
    const known = robots.get(origin) ?? readRules(origin);
    robots.set(origin, known);
    return known;
  };

  /** As RFC 9309 says: where there is no robots.txt all is allowed, where the server fails to give it nothing is. */
  const readRules = async (origin: string): Promise<Rules> => {
    let url = new URL("/robots.txt", origin);
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const answer = await askInTurn(url, "GET");
      // That the site does not answer at all, the page itself will show.
      if (answer.kind !== "answer") break;
      const next = redirectOf(answer, url);
      if (next === null) {
        if (answer.status >= 500) return { unreadable: answer.status };
        if (answer.status >= 300) break;
        const parsed = robotsParser(new URL("/robots.txt", origin).href, answer.body);
        return { isAllowed: (address) => parsed.isAllowed(address, robotName) !== false };
      }
      if (next === "nowhere") break;
      url = next;
    }
    return { isAllowed: () => true };
  };

  const look = async (url: URL): Promise<Answer> => {
    const head = await askInTurn(url, "HEAD");
    // Servers that know no HEAD answer it with all kinds of refusals, or just hang up.
    const isRefused = head.kind === "answer" ? head.status >= 400 : isCutOff(head);
    return isRefused ? askInTurn(url, "GET") : head;
  };

  return async (address) => {
    let url = webAddress(address);
    if (!url) return { kind: "failed", status: null, detail: "address" };
    const seen = new Set<string>();
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      if (seen.has(url.href)) return { kind: "failed", status: null, detail: "loop" };
      seen.add(url.href);
      const rules = await rulesOf(url.origin);
      if ("unreadable" in rules) return { kind: "refused", status: rules.unreadable, detail: "robots" };
      if (!rules.isAllowed(url.href)) return { kind: "refused", status: null, detail: "robots" };
      const answer = await look(url);
      if (answer.kind === "failed") return { kind: "failed", status: null, detail: answer.code };
      if (answer.kind !== "answer") return answer;
      const next = redirectOf(answer, url);
      if (next === null) return finding(answer.status);
      if (next === "nowhere") return { kind: "failed", status: answer.status, detail: "redirect" };
      url = next;
    }
    return { kind: "failed", status: null, detail: "redirects" };
  };
}

const isCutOff = (answer: Answer) =>
  answer.kind === "failed" && (answer.code === "ECONNRESET" || answer.code.startsWith("HPE_"));

function finding(status: number): Finding {
  if (status < 400) return { kind: "ok", status };
  if (unwilling.has(status)) return { kind: "refused", status, detail: "status" };
  return { kind: "failed", status, detail: "status" };
}

/** A web address without its fragment; null for everything else. */
function webAddress(address: string, base?: URL): URL | null {
  const url = URL.parse(address, base);
  if (!url || !["http:", "https:"].includes(url.protocol)) return null;
  url.hash = "";
  return url;
}

/** Where a redirect leads; null for an answer that is none. */
function redirectOf(answer: Extract<Answer, { kind: "answer" }>, from: URL): URL | "nowhere" | null {
  const { status, location } = answer;
  if (location === null || ![301, 302, 303, 307, 308].includes(status)) return null;
  return webAddress(location, from) ?? "nowhere";
}
