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

/** What is wrong with a page's HTML, a line for each. */
export async function invalidities(html: string): Promise<string[]> {
  const report = await htmlValidate.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((m) => `${m.line}: ${m.ruleId} ${m.message} (${m.selector})`),
  );
}
