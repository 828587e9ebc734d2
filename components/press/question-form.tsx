import { buttonClass, controlClass } from "#components/ui/control-classes.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { longestQuestion } from "#lib/press/tokens.ts";

/** The id of the answer's heading: the form leads there, so that whoever cannot see the page hears the answer first. */
export const answerId = "answer";

interface Props {
  locale: Locale;
  /** What was asked. */
  value?: string;
  /** Beside another form the label says what this one is for. */
  isOnStart?: boolean;
}

/** A question to the press desk: a plain form. */
export function QuestionForm({ locale, value, isOnStart = false }: Props) {
  const t = pressTexts(locale);
  const hint = isOnStart ? undefined : "question-hint";
  return (
    <form
      action={`${href("press", {}, locale)}#${answerId}`}
      aria-label={isOnStart ? t.startQuestion : t.question}
      className="max-w-measure print:hidden"
    >
      <label htmlFor="question" className="mb-1 block font-semibold">
        {isOnStart ? t.startQuestion : t.question}
      </label>
      {!isOnStart && (
        <p id={hint} className="mb-1 text-sm text-muted">
          {t.hint}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <input
          id="question"
          name="q"
          type="text"
          defaultValue={value}
          maxLength={longestQuestion}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby={hint}
          className={`${controlClass} min-w-0 grow basis-56`}
        />
        <button type="submit" className={buttonClass}>
          {t.ask}
        </button>
      </div>
    </form>
  );
}
