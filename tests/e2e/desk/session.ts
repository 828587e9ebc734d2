/** A person at the desk without a browser: HTTP, a cookie jar, and forms as they are posted without script. */
import type { Member } from "#tests/staff.ts";

/** A page as it came. */
export interface Visited {
  status: number;
  /** With its query, after every redirect. */
  url: URL;
  html: string;
}

/** A form of a page: what a browser would post, to be changed before it is. */
export interface Form {
  action: string;
  values: FormData;
  /** Names of fields for one line or several. */
  texts: string[];
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", "#x27": "'" };
const decoded = (text: string) =>
  text.replace(/&(quot|amp|lt|gt|#x27);/g, (whole, name: string) => entities[name] ?? whole);

function attributes(tag: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of tag.matchAll(/([\w:-]+)="([^"]*)"/g))
    found[name.toLowerCase()] = decoded(value);
  return found;
}

/** The forms of a page, in order. */
export function formsOf({ html }: Visited): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", body = ""]) => {
    const values = new FormData();
    const texts: string[] = [];
    const control = /<(input|textarea|select)\b([^>]*?)\/?>(?:([\s\S]*?)<\/\1>)?/g;
    for (const [, tag, marks = "", inner = ""] of body.matchAll(control)) {
      const { name, type = "text", value = "" } = attributes(marks);
      if (name === undefined) continue;
      if (tag === "textarea") {
        texts.push(name);
        values.append(name, decoded(inner.replace(/^\n/, "")));
      } else if (tag === "select") {
        const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, each = ""]) => each);
        const chosen = options.find((each) => /\bselected\b/.test(each)) ?? options[0];
        if (chosen !== undefined) values.append(name, attributes(chosen)["value"] ?? "");
      } else if (type === "checkbox" || type === "radio") {
        if (/\bchecked\b/.test(marks)) values.append(name, value || "on");
      } else if (type !== "submit" && type !== "file") {
        if (type === "text") texts.push(name);
        values.append(name, value);
      }
    }
    return { action: attributes(head)["action"] ?? "", values, texts };
  });
}

/** A form that holds a field or a button of this name, or a button with these words. */
export const formWith = (page: Visited, pattern: RegExp): Form | undefined => {
  const bodies = [...page.html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([whole]) => whole);
  const at = bodies.findIndex((body) => pattern.test(body));
  return at < 0 ? undefined : formsOf(page)[at];
};

export class Session {
  readonly site: string;
  readonly #cookies = new Map<string, string>();

  constructor(site: string) {
    this.site = site;
  }

  /** Opens a page, following redirects. */
  async open(path: string): Promise<Visited> {
    return this.#visit(new URL(path, this.site), { method: "GET" });
  }

  /** Posts a form of a page, as a browser without script does. */
  async post(page: Visited, form: Form): Promise<Visited> {
    return this.#visit(new URL(form.action, page.url), { method: "POST", body: form.values });
  }

  async signIn({ email, password }: Member): Promise<void> {
    const page = await this.open("/anmelden");
    const form = formWith(page, /name="password"/);
    if (!form) throw new Error("The sign-in has no form.");
    form.values.set("email", email);
    form.values.set("password", password);
    const after = await this.post(page, form);
    if (!after.url.pathname.startsWith("/verwaltung")) throw new Error(`Not signed in: ${after.url.href}`);
  }

  async #visit(url: URL, init: RequestInit): Promise<Visited> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: { cookie, origin: url.origin },
    });
    for (const each of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      this.#cookies.set(name, value);
    }
    const to = response.headers.get("location");
    if (to !== null && response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return this.#visit(new URL(to, url), { method: "GET" });
    }
    return { status: response.status, url, html: await response.text() };
  }
}
