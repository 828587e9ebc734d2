import { controlClass } from "#components/ui/control-classes.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { peopleTexts } from "#lib/i18n/messages/people.ts";
import type { TypedScopes } from "#lib/people/form.ts";
import type { ScopeOption, ScopeOptions } from "#lib/people/queries.ts";
import { stateName } from "#lib/places/place-words.ts";
import { states } from "#lib/places/states.ts";

/** More than these are typed, not ticked. */
const mostBoxes = 24;
const emptyRows = 3;

interface ScopeFieldsProps {
  locale: Locale;
  id: string;
  typed: TypedScopes;
  options: ScopeOptions;
}

/** What an editor is limited to: boxes to tick, or, where there are too many, fields to type a name into. */
export function ScopeFields({ locale, id, typed, options }: ScopeFieldsProps) {
  const t = peopleTexts(locale).form;
  const collator = new Intl.Collator(locale);
  const stateOptions = states
    .map(({ iso, slug }) => ({ id: iso, slug, name: stateName(iso, locale) }))
    .toSorted((a, b) => collator.compare(a.name, b.name));
  return (
    <fieldset className="grid gap-5">
      <legend className="font-semibold">{t.scopes}</legend>
      <p className="max-w-measure text-sm text-muted">{t.scopesHelp}</p>
      <Boxes
        id={`${id}-states`}
        name="states[]"
        legend={t.states}
        options={stateOptions}
        chosen={typed.states}
      />
      {(["operators", "hubs"] as const).map((field) => {
        const shared = { id: `${id}-${field}`, name: `${field}[]`, legend: t[field], chosen: typed[field] };
        const isKnown = typed[field].every((text) => options[field].some((option) => option.id === text));
        return options[field].length <= mostBoxes && isKnown ? (
          <Boxes key={field} {...shared} options={options[field]} />
        ) : (
          <Rows key={field} {...shared} options={options[field]} hint={t.typed} />
        );
      })}
    </fieldset>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  legend: string;
  options: readonly ScopeOption[];
  chosen: readonly string[];
}

function Boxes({ id, name, legend, options, chosen }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <fieldset id={id}>
      <legend className="text-sm font-semibold">{legend}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2 xl:grid-cols-3">
        {options.map((option) => (
          <label key={option.id} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value={option.id}
              defaultChecked={chosen.includes(option.id)}
              className="size-5 shrink-0"
            />
            <span className="min-w-0">{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The name that is shown for an option: with its address part where the name alone would not tell. */
function labelled(option: ScopeOption, options: readonly ScopeOption[]): string {
  const isUnique = options.every(({ id, name }) => id === option.id || name !== option.name);
  return isUnique ? option.name : option.slug;
}

function Rows({ id, name, legend, options, chosen, hint }: ChoiceProps & { hint: string }) {
  const known = new Map(options.map((option) => [option.id, labelled(option, options)]));
  const rows = [...chosen.map((text) => known.get(text) ?? text), ...Array<string>(emptyRows).fill("")];
  return (
    <fieldset id={id}>
      <legend className="text-sm font-semibold">{legend}</legend>
      <p id={`${id}-hint`} className="mb-1 text-sm text-muted">
        {hint}
      </p>
      <datalist id={`${id}-list`}>
        {[...known].map(([option, label]) => (
          <option key={option} value={label}>
            {label}
          </option>
        ))}
      </datalist>
      <div className="grid max-w-lg gap-2">
        {rows.map((text, index) => (
          <input
            // Rows have no identity of their own; a new answer of the form makes new ones.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${index} ${text}`}
            name={name}
            defaultValue={text}
            list={`${id}-list`}
            aria-label={`${legend} ${index + 1}`}
            aria-describedby={`${id}-hint`}
            autoComplete="off"
            className={controlClass}
          />
        ))}
      </div>
    </fieldset>
  );
}
