/**
 * The page for failures as HTML with status 500. Next answers a page that failed while rendering with an empty document
 * that only a script fills, and a page rendered per request even with status 200.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IncomingMessage, ServerResponse } from "node:http";
import { locales } from "#lib/i18n/locale.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { backToForm } from "./admission.ts";

interface RequestState {
  /** What the reader can quote and the log repeats. */
  readonly id: string;
  failed: boolean;
  /** The status a page rendered per request asks for. */
  status?: number;
  /** The form that was posted has arrived in its action. */
  hasArrived?: boolean;
}

/** Where the prerendered failure page leaves room for the id of the request. */
export const requestIdMark = "0000-request-id-0000";

// Next bundles instrumentation.ts with a copy of this module of its own; the process's global object is what they share.
const shared = globalThis as typeof globalThis & { hubregisterRequest?: AsyncLocalStorage<RequestState> };

function requests(): AsyncLocalStorage<RequestState> {
  shared.hubregisterRequest ??= new AsyncLocalStorage<RequestState>();
  return shared.hubregisterRequest;
}

/**
 * Notes that the request being answered has failed. Called by `onRequestError`.
 * @returns the request's id, for the log
 */
export function noteFailure(): string | undefined {
  const state = requests().getStore();
  if (state) state.failed = true;
  return state?.id;
}

/**
 * Gives a page that is rendered per request its status: Next sends such a page with 200 before it is rendered, but here
 * it is held back until it is complete.
 */
export function answerWithStatus(status: 403 | 404 | 409 | 429): void {
  const state = requests().getStore();
  if (state) state.status = status;
}

/**
 * Notes that a form of the public was read. Called by its action: what fails before that, the sender sent wrong, and no
 * failure of ours is made of it.
 */
export function formArrived(): void {
  const state = requests().getStore();
  if (state) state.hasArrived = true;
}

/** The failure page in each language. */
export type FailurePages = Readonly<Record<Locale, string>>;

/** The prerendered failure pages of a build, without their scripts, which would render them for an address not theirs. */
export function readFailurePages(buildDirectory: string): FailurePages {
  const pages = locales.map((locale) => {
    const html = readFileSync(join(buildDirectory, "server/app", locale, "failure.html"), "utf8");
    return [
      locale,
      html
        .replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
        .replace(/<link rel="preload" as="script"[^>]*>/g, ""),
    ] as const;
  });
  return Object.fromEntries(pages) as Record<Locale, string>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Call = () => unknown;

function isHtml(response: ServerResponse): boolean {
  return String(response.getHeader("content-type") ?? "").startsWith("text/html");
}

const isPlainText = (response: ServerResponse): boolean =>
  /^(text\/plain|$)/.test(String(response.getHeader("content-type") ?? ""));

/** Next knows no such action: the form was made by an earlier build, or by nobody. */
const isOfNoAction = (response: ServerResponse): boolean => response.hasHeader("x-nextjs-action-not-found");

/** Rendered for this request: not from Next's cache, which it also names beside the answer to a form. */
const isRendered = (request: IncomingMessage, response: ServerResponse): boolean =>
  request.method === "POST" || !response.hasHeader("x-nextjs-cache");

/** A browser that loads a page, not a script that asks for data. */
const wantsPage = ({ headers }: IncomingMessage) =>
  (headers.accept ?? "").includes("text/html") && headers["next-action"] === undefined;

/**
 * Wraps Next's request handler: where a page fails while it is rendered, the reader gets the failure page with status 500
 * instead of what Next sends. To know in time, pages that do not come from Next's cache are held back until they are
 * complete; they are made to be sent in one piece anyway. Everything else passes untouched.
 */
export function withFailurePage(handle: Handler, pages: FailurePages): Handler {
  return (request, response) => {
    const state: RequestState = { id: randomUUID(), failed: false };
    const original = {
      writeHead: response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse,
      write: response.write.bind(response) as (...parts: unknown[]) => boolean,
      end: response.end.bind(response) as (...parts: unknown[]) => ServerResponse,
      flushHeaders: response.flushHeaders.bind(response),
    };
    // What was to be sent, while it is held back; undefined once it is sent or let through.
    let held: Call[] | undefined;
    let isDecided = false;

    const isLost = (): boolean => state.failed || response.statusCode >= 500;
    /** Where a form of the public leads that never arrived. */
    const back = () =>
      state.hasArrived ? null : backToForm(request.method ?? "", request.url ?? "", "unreadable");

    const isHeld = (): boolean => {
      if (!isDecided) {
        isDecided = true;
        if (isHtml(response) && isRendered(request, response)) held = [];
        // A form that failed without script: Next answers with three words of English.
        if (response.statusCode >= 500 && isPlainText(response) && wantsPage(request)) held = [];
        if (isOfNoAction(response) && wantsPage(request) && back() !== null) held = [];
        // To a script nothing can be said in its own language; but the failure is its own.
        if (held === undefined && response.statusCode >= 500 && back() !== null) response.statusCode = 400;
      }
      return held !== undefined;
    };

    const clearHead = (): void => {
      for (const name of response.getHeaderNames()) {
        if (/^(content-encoding|content-length|transfer-encoding|etag|link|vary)$/.test(name))
          response.removeHeader(name);
      }
    };

    const replace = (): void => {
      clearHead();
      response.statusCode = 500;
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("cache-control", "no-store");
      response.setHeader("x-request-id", state.id);
      const locale: Locale = /^\/en(?:[/?]|$)/.test(request.url ?? "") ? "en" : "de";
      original.end(request.method === "HEAD" ? undefined : pages[locale].replaceAll(requestIdMark, state.id));
    };

    const release = (): void => {
      const calls = held ?? [];
      held = undefined;
      const address = isLost() || isOfNoAction(response) ? back() : null;
      if (address !== null) {
        clearHead();
        response.removeHeader("content-type");
        response.statusCode = 303;
        response.setHeader("location", address);
        return void original.end();
      }
      if (isLost()) return replace();
      if (state.status !== undefined && response.statusCode === 200) response.statusCode = state.status;
      for (const call of calls) call();
    };

    response.writeHead = (...parts: unknown[]) => {
      if (isHeld()) {
        if (typeof parts[0] === "number") response.statusCode = parts[0];
        return response;
      }
      return original.writeHead(...parts);
    };
    response.flushHeaders = () => {
      if (!isHeld()) original.flushHeaders();
    };
    response.write = (...parts: unknown[]) => {
      if (!isHeld()) return original.write(...parts);
      held?.push(() => original.write(...parts));
      return true;
    };
    response.end = (...parts: unknown[]) => {
      if (!isHeld()) return original.end(...parts);
      held?.push(() => original.end(...parts));
      // The note of a failure may come a moment after the end of what Next sends.
      setImmediate(release);
      return response;
    };

    return requests().run(state, () => handle(request, response));
  };
}
