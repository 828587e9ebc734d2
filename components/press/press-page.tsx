import { AnswerSection } from "./answer-section.tsx";
import { Examples, PressStart } from "./press-start.tsx";
import { QuestionForm } from "./question-form.tsx";
import { Page } from "#components/ui/page.tsx";
import { Section } from "#components/ui/section.tsx";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { Answer } from "#lib/press/answer.ts";
import type { ShownAnswer } from "#lib/press/cards-queries.ts";

interface Props {
  /** As typed; undefined before anything was asked. */
  question: string | undefined;
  answered: { answer: Answer; shown: ShownAnswer } | null;
  /** Questions that the register can answer now. */
  examples: readonly string[];
  locale: Locale;
  /** ISO day in Europe/Berlin. */
  today: string;
  /** The site's address. */
  base: string;
}

/** The answer desk: a question, its answer, and the ways to everything else that the press may want. */
export function PressPage({ question, answered, examples, locale, today, base }: Props) {
  const t = pressTexts(locale);
  return (
    <Page
      locale={locale}
      route="press"
      params={{}}
      query={{ q: question }}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[]}
    >
      <QuestionForm locale={locale} value={question} />
      {answered === null ? (
        <div className="mt-12">
          <PressStart examples={examples} locale={locale} />
        </div>
      ) : (
        <>
          <AnswerSection {...answered} locale={locale} today={today} base={base} />
          {examples.length > 0 && (
            <Section id="examples" title={t.examples}>
              <Examples questions={examples} locale={locale} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
