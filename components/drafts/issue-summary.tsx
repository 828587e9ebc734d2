import type { Field } from "#lib/drafts/fields.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import type { FormView } from "./form-view.ts";
import { controlOf, pathWords } from "./path-words.ts";

/** Everything that is missing or wrong, each leading to its field. */
export function IssueSummary({ view, fields }: { view: FormView; fields: readonly Field[] }) {
  if (view.issues.size === 0) return null;
  const t = recordFormTexts(view.locale);
  const issues = [...view.issues].flatMap(([path, sentences]) =>
    sentences.map((sentence) => ({ path, sentence })),
  );
  return (
    <div
      id="issues"
      role="alert"
      tabIndex={-1}
      data-focus=""
      aria-labelledby="issues-title"
      className="mb-8 border-s-4 border-critical bg-critical-soft p-4"
    >
      <h2 id="issues-title" className="text-lg">
        {t.issuesTitle(issues.length)}
      </h2>
      <p>{t.issuesLead}</p>
      <ul className="mt-2 list-disc ps-5">
        {issues.map(({ path, sentence }) => (
          <li key={`${path} ${sentence}`}>
            <a href={`#${controlOf(fields, path)}`} className="block py-1">
              {path === ""
                ? sentence
                : `${path === "reason" ? t.reason : pathWords(view, path)}: ${sentence}`}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
