/** Whether a page is valid HTML. */
import { HtmlValidate } from "html-validate";

const htmlValidate = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: {
    // React writes void elements and boolean attributes its own way, which the standard allows.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "no-trailing-whitespace": "off",
    "doctype-style": "off",
    // For scripts of other servers; ours come from the same one.
    "require-sri": "off",
    // A matter of length for search engines, not of validity.
    "long-title": "off",
  },
});

/** What is wrong with a page, each with its line and element; nothing for a valid one. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await htmlValidate.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message, selector }) => `${line}: ${ruleId} ${message} (${selector})`),
  );
}
