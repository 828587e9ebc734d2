/** A browser's cookie store, as far as a test of sign-in needs one. */
export class CookieJar {
  readonly #cookies = new Map<string, string>();

  /** Takes what an answer sets; an expired one is forgotten. */
  take(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split(";");
      const at = pair.indexOf("=");
      const isGone = attributes.some((attribute) =>
        /^\s*(?:max-age=0|expires=thu, 01 jan 1970)/i.test(attribute),
      );
      if (isGone) this.#cookies.delete(pair.slice(0, at).trim());
      else this.#cookies.set(pair.slice(0, at).trim(), pair.slice(at + 1));
    }
  }

  get header(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}
