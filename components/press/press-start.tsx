import { answerId } from "./question-form.tsx";
import { Section } from "#components/ui/section.tsx";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";

const research = ["milestones", "plans", "contradictions", "changes", "subscribe", "verifyLog"] as const;

/** Where a question leads. */
export const askHref = (question: string, locale: Locale): string =>
  `${href("press", {}, locale, { q: question })}#${answerId}`;

/** Questions to try. */
export function Examples({ questions, locale }: { questions: readonly string[]; locale: Locale }) {
  return (
    <ul className="grid gap-x-12 sm:grid-cols-2">
      {questions.map((question) => (
        <li key={question}>
          <a href={askHref(question, locale)} className="inline-flex min-h-11 items-center">
            {question}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the page holds before anything was asked, and below a question that could not be understood. */
export function PressStart({ examples, locale }: { examples: readonly string[]; locale: Locale }) {
  const t = pressTexts(locale);
  return (
    <>
      {examples.length > 0 && (
        <Section id="examples" title={t.examples}>
          <Examples questions={examples} locale={locale} />
        </Section>
      )}
      <PressHelp locale={locale} />
      <Section id="research" title={t.research}>
        <ul className="grid gap-x-12 gap-y-4 sm:grid-cols-2">
          {research.map((route) => {
            const [label, note] = t.links[route];
            return (
              <li key={route}>
                <a href={href(route, {}, locale)} className="font-semibold">
                  {label}
                </a>
                <span className="block text-sm text-muted">{note}</span>
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}

/** What questions may hold. */
export function PressHelp({ locale }: { locale: Locale }) {
  const t = pressTexts(locale);
  return (
    <Section id="help" title={t.help}>
      <ul className="grid max-w-measure list-disc gap-1 ps-5">
        {t.helpLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}
