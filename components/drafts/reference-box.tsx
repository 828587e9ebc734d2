"use client";
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions --
   the combobox pattern of WAI-ARIA: no element of HTML searches a server, and the field hears the keys for its list. */
import { useEffect, useId, useRef, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { controlClass } from "#components/ui/control-classes.ts";
import type { ReferenceTarget } from "#lib/records/referring-fields.ts";
import { searchName, shownName, unresolvedMark } from "#lib/drafts/names.ts";
import type { Suggestion } from "#lib/drafts/references.ts";
import type { Locale } from "#lib/i18n/locale.ts";

export interface ReferenceTexts {
  search: string;
  change: string;
  changeSource: string;
  /** `{count}` and `{label}` are filled in. */
  found: string;
  foundOne: string;
  nothing: string;
  chosen: string;
  several: string;
  choose: string;
}

/** Groups of a list to choose from before anything is searched. */
export interface KnownGroup {
  label: string;
  options: readonly Suggestion[];
}

interface ReferenceBoxProps {
  /** The field's name in the form; what is typed is posted beside it (lib/drafts/names.ts). */
  path: string;
  label: string;
  target: ReferenceTarget;
  locale: Locale;
  chosen: Suggestion | null;
  /** What was typed and could not be resolved, with what it may mean. */
  typed: string;
  candidates: readonly Suggestion[];
  isOptional: boolean;
  isInvalid: boolean;
  describedBy: string | undefined;
  /** Where given, a list stands first and the search behind it. */
  known?: readonly KnownGroup[];
  texts: ReferenceTexts;
}

/** Milliseconds of quiet before what is typed is asked for. */
const quiet = 200;

const subscribe = () => () => undefined;

/** What the server finds; nothing when it cannot be reached. */
async function ask(target: ReferenceTarget, q: string, locale: Locale): Promise<Suggestion[]> {
  const response = await fetch(`/api/manage/lookup?${new URLSearchParams({ target, q, locale })}`).catch(
    () => null,
  );
  return response?.ok && !response.redirected ? ((await response.json()) as Suggestion[]) : [];
}

const named = ({ label, detail }: Suggestion) => (detail === "" ? label : `${label} – ${detail}`);

/**
 * A reference: what is chosen, and a text field to find another. Without script the field is posted as it is and the next
 * page shows what was found as radio buttons; with script it is a combobox.
 */
export function ReferenceBox(props: ReferenceBoxProps) {
  const { path, label, target, locale, isOptional, isInvalid, describedBy, known, texts } = props;
  const [chosen, setChosen] = useState(props.chosen);
  const [typed, setTyped] = useState(props.typed);
  const [shown, setShown] = useState(props.typed);
  /** Unticked, an optional reference is taken away. */
  const [isKept, setKept] = useState(true);
  const [candidates, setCandidates] = useState(props.candidates);
  const [hits, setHits] = useState<readonly Suggestion[] | null>(null);
  const [active, setActive] = useState(-1);
  const [message, setMessage] = useState("");
  // False on the server and while the browser takes over, so that both render the same.
  const isScripted = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const input = useRef<HTMLInputElement>(null);
  const more = useRef<HTMLDetailsElement>(null);
  const asked = useRef(0);
  const justChosen = useRef(false);
  const listId = useId();

  useEffect(() => {
    if (!isScripted || typed.trim() === "" || typed === props.typed) return;
    const mine = ++asked.current;
    const show = async () => {
      const found = await ask(target, typed, locale);
      if (mine !== asked.current) return;
      setHits(found);
      setActive(-1);
      const count = String(found.length);
      setMessage(
        found.length === 0
          ? texts.nothing
          : found.length === 1
            ? texts.foundOne
            : texts.found.replace("{count}", count),
      );
    };
    const timer = setTimeout(() => void show(), quiet);
    return () => clearTimeout(timer);
  }, [isScripted, typed, target, locale, props.typed, texts]);

  // The search field goes with the choice; the focus stays at what was chosen.
  useEffect(() => {
    if (!justChosen.current) return;
    justChosen.current = false;
    document.getElementById(path)?.focus();
  });

  const close = () => {
    asked.current++;
    setHits(null);
    setActive(-1);
  };
  const choose = (hit: Suggestion) => {
    justChosen.current = true;
    setChosen(hit);
    setKept(true);
    setTyped("");
    setShown("");
    setCandidates([]);
    close();
    setMessage(texts.chosen.replace("{label}", named(hit)));
    // Values set by script make no event of their own; the form's guard waits for one.
    input.current?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && hits) {
      event.preventDefault();
      close();
      return;
    }
    if (!hits || hits.length === 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const at = active === -1 && step === -1 ? hits.length - 1 : active + step;
      setActive((at + hits.length) % hits.length);
    } else if (event.key === "Enter") {
      const hit = hits[active] ?? (hits.length === 1 ? hits[0] : undefined);
      event.preventDefault();
      if (hit) choose(hit);
    }
  };

  const isOpen = hits !== null && hits.length > 0;
  const search = (
    <div className="relative">
      <input type="hidden" name={shownName(path)} value={shown} />
      <input
        ref={input}
        id={known || chosen ? searchName(path) : path}
        name={searchName(path)}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value.trim() === "") close();
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        autoComplete="off"
        aria-label={chosen || known ? texts.search : undefined}
        aria-describedby={describedBy}
        aria-invalid={isInvalid && !known ? true : undefined}
        placeholder={texts.search}
        maxLength={100}
        className={controlClass}
        {...(isScripted && {
          role: "combobox",
          "aria-expanded": isOpen,
          "aria-controls": listId,
          "aria-autocomplete": "list" as const,
          "aria-activedescendant": isOpen && active >= 0 ? `${listId}-${active}` : undefined,
        })}
      />
      {isScripted ? (
        <ul
          id={listId}
          role="listbox"
          aria-label={label}
          hidden={!isOpen}
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-auto rounded-md border border-field bg-surface py-1 shadow-lg"
        >
          {(hits ?? []).map((hit, index) => (
            <li
              key={hit.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              // The field keeps the focus, so that its blur does not close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(hit)}
              className="cursor-pointer px-3 py-2 hover:bg-accent-soft aria-selected:bg-accent-soft aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus"
            >
              <span className="block">{hit.label}</span>
              {hit.detail === "" ? null : <span className="block text-sm text-muted">{hit.detail}</span>}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
  const status = (
    <output className={message === texts.nothing ? "mt-1 block text-sm text-muted" : "sr-only"}>
      {message}
    </output>
  );
  // The last value under a name counts, so this one does where nothing is chosen: nothing, or still what was typed.
  const none = <input type="hidden" name={path} value={shown === "" ? "" : `${unresolvedMark}${shown}`} />;
  const radios =
    candidates.length === 0 ? null : (
      <fieldset className="mt-2">
        <legend className="text-sm font-semibold">{texts.several}</legend>
        {candidates.map((each) => (
          <label key={each.id} className="flex min-h-11 items-center gap-3">
            <input type="radio" name={path} value={each.id} className="size-5 shrink-0" />
            <span>
              {each.label}
              {each.detail === "" ? null : <span className="text-sm text-muted"> – {each.detail}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    );

  if (known) {
    const isKnown = known.some(({ options }) => options.some(({ id }) => id === chosen?.id));
    return (
      <div>
        {none}
        {radios}
        <select
          id={path}
          // While candidates are asked about, they are the field.
          name={radios ? undefined : path}
          value={chosen?.id ?? ""}
          onChange={(event) => {
            const all = known.flatMap(({ options }) => options);
            setChosen(all.find(({ id }) => id === event.target.value) ?? null);
          }}
          aria-describedby={describedBy}
          aria-invalid={isInvalid ? true : undefined}
          hidden={radios !== null}
          className={controlClass}
        >
          <option value="">{texts.choose}</option>
          {chosen && !isKnown ? <option value={chosen.id}>{named(chosen)}</option> : null}
          {known.map(({ label: group, options }) =>
            options.length === 0 ? null : (
              <optgroup key={group} label={group}>
                {options.map((each) => (
                  <option key={each.id} value={each.id}>
                    {named(each)}
                  </option>
                ))}
              </optgroup>
            ),
          )}
        </select>
        <details ref={more} open={props.typed !== "" || undefined} className="mt-1">
          <summary className="inline-flex min-h-11 items-center text-sm text-accent">
            {texts.changeSource}
          </summary>
          {search}
        </details>
        {status}
      </div>
    );
  }
  return (
    <div>
      {chosen ? (
        <>
          {none}
          <div className="flex min-h-11 items-center gap-3">
            {isOptional ? (
              <input
                type="checkbox"
                id={path}
                name={path}
                value={chosen.id}
                checked={isKept}
                onChange={(event) => setKept(event.target.checked)}
                aria-describedby={describedBy}
                className="size-5 shrink-0"
              />
            ) : (
              <input type="hidden" name={path} value={chosen.id} />
            )}
            <span>
              {isOptional ? (
                <label htmlFor={path}>{chosen.label}</label>
              ) : (
                <span id={path} tabIndex={-1}>
                  {chosen.label}
                </span>
              )}
              {chosen.detail === "" ? null : <span className="text-sm text-muted"> – {chosen.detail}</span>}
            </span>
          </div>
          <details key={chosen.id}>
            <summary className="inline-flex min-h-11 items-center text-sm text-accent">
              {texts.change}
            </summary>
            {search}
          </details>
        </>
      ) : (
        <>
          {none}
          {search}
          {radios}
        </>
      )}
      {status}
    </div>
  );
}
