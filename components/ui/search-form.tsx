import { controlClass, buttonClass } from "./control-classes.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { href } from "#lib/i18n/paths.ts";

interface SearchFormProps {
  locale: Locale;
  /** What stands in the field at first. */
  value?: string;
}

/** Free-text search over the hubs: a plain form that leads to their list. */
export function SearchForm({ locale, value }: SearchFormProps) {
  const t = shellTexts(locale);
  return (
    <search className="block max-w-measure">
      <form action={href("hubs", {}, locale)}>
        <label htmlFor="search" className="mb-1 block font-semibold">
          {t.search}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id="search"
            name="q"
            type="search"
            defaultValue={value}
            className={`${controlClass} min-w-0 grow basis-56`}
          />
          <button type="submit" className={buttonClass}>
            {t.searchButton}
          </button>
        </div>
      </form>
    </search>
  );
}
