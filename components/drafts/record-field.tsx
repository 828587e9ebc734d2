import type { ReactNode } from "react";
import { controlClass } from "#components/ui/control-classes.ts";
import { understoodDay } from "#lib/drafts/date-words.ts";
import type { Field, Row, TypedDate, Value } from "#lib/drafts/fields.ts";
import { presentMarker } from "#lib/drafts/names.ts";
import { typedReference } from "#lib/drafts/references.ts";
import { rowsOf, textsOf } from "#lib/drafts/shape.ts";
import { recordFormTexts } from "#lib/i18n/messages/record-form.ts";
import { ownEntry } from "#lib/own-entry.ts";
import { DatePreview } from "./date-preview.tsx";
import { fieldHint, fieldLabel, optionLabel } from "./field-words.ts";
import type { FormView } from "./form-view.ts";
import { ReferenceBox } from "./reference-box.tsx";
import { citationWords, rowHeading } from "./row-heading.ts";

/** A field that is no list. */
export type PlainField = Exclude<Field, { type: "rows" }>;

interface RecordFieldProps {
  view: FormView;
  field: PlainField;
  path: string;
  /** Name of the list whose row this is; null at the top of the record. */
  list: string | null;
  value: Value | undefined;
  /** The row around it, for what is chosen among its own citations. */
  row: Row | null;
}

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** Ids of what describes a field, in reading order. */
const describedBy = (...ids: (string | false)[]): string | undefined =>
  ids.filter((id) => id !== false).join(" ") || undefined;

function Issues({ view, path }: { view: FormView; path: string }) {
  const sentences = view.issues.get(path);
  if (!sentences) return null;
  return (
    <p id={`${path}-issue`} className="mt-1 font-semibold text-critical">
      {sentences.join(" ")}
    </p>
  );
}

interface LabelledProps {
  view: FormView;
  path: string;
  label: string;
  isOptional: boolean;
  hint: string | undefined;
  children: ReactNode;
}

function Labelled({ view, path, label, isOptional, hint, children }: LabelledProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={path} className="mb-1 block text-sm font-semibold">
        {label} {isOptional ? <Optional view={view} /> : null}
      </label>
      <Hint path={path} hint={hint} />
      {children}
      <Issues view={view} path={path} />
    </div>
  );
}

const Optional = ({ view }: { view: FormView }) => (
  <span className="font-normal text-muted">({recordFormTexts(view.locale).optional})</span>
);

const Hint = ({ path, hint }: { path: string; hint: string | undefined }) =>
  hint === undefined ? null : (
    <p id={`${path}-hint`} className="mb-1 text-sm text-muted">
      {hint}
    </p>
  );

/** Several controls under one name. */
function Group({ view, path, label, isOptional, hint, children }: LabelledProps) {
  return (
    <fieldset
      id={path}
      tabIndex={-1}
      aria-describedby={describedBy(
        hint !== undefined && `${path}-hint`,
        view.issues.has(path) && `${path}-issue`,
      )}
      className="min-w-0"
    >
      <legend className="mb-1 text-sm font-semibold">
        {label} {isOptional ? <Optional view={view} /> : null}
      </legend>
      <Hint path={path} hint={hint} />
      {children}
      <Issues view={view} path={path} />
    </fieldset>
  );
}

/** One field of a record with its label, help, what was understood of it and what is wrong with it. */
export function RecordField({ view, field, path, list, value, row }: RecordFieldProps) {
  const { locale } = view;
  const t = recordFormTexts(locale);
  const label = fieldLabel(view.kind, list, field.name, locale);
  const hint = fieldHint(view.kind, list, field.name, locale);
  const isInvalid = view.issues.has(path);
  const isOptional = field.optional === true;
  const labelled = { view, path, label, isOptional, hint };
  const control = {
    id: path,
    name: path,
    "aria-invalid": isInvalid || undefined,
    "aria-describedby": describedBy(hint !== undefined && `${path}-hint`, isInvalid && `${path}-issue`),
    className: `${controlClass} ${isInvalid ? "border-critical" : ""}`,
  };
  switch (field.type) {
    case "text":
      return (
        <Labelled {...labelled}>
          {(field.lines ?? 1) > 1 ? (
            <textarea {...control} rows={field.lines} defaultValue={text(value)} />
          ) : (
            <input
              {...control}
              defaultValue={text(value)}
              autoComplete="off"
              inputMode={field.format === "url" ? "url" : undefined}
              spellCheck={field.format ? false : undefined}
            />
          )}
        </Labelled>
      );
    case "number":
      return (
        <Labelled {...labelled}>
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={text(value)}
            className={`${control.className} max-w-40`}
          />
        </Labelled>
      );
    case "choice":
      return (
        <Labelled {...labelled}>
          <select {...control} defaultValue={text(value)}>
            {isOptional || text(value) === "" || !field.options.includes(text(value)) ? (
              <option value="">{isOptional ? t.none : t.choose}</option>
            ) : null}
            {field.options.map((option) => (
              <option key={option} value={option}>
                {optionLabel(view.kind, list, field.name, option, locale)}
              </option>
            ))}
          </select>
        </Labelled>
      );
    case "choices": {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <Group {...labelled}>
          <input type="hidden" name={presentMarker(path)} value="1" />
          <div className="flex flex-wrap gap-x-6">
            {field.options.map((option) => (
              <label key={option} className="flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  name={path}
                  value={option}
                  defaultChecked={(chosen as readonly unknown[]).includes(option)}
                  className="size-5 shrink-0"
                />
                {optionLabel(view.kind, list, field.name, option, locale)}
              </label>
            ))}
          </div>
        </Group>
      );
    }
    case "flag":
      return (
        <div className="min-w-0">
          <input type="hidden" name={presentMarker(path)} value="1" />
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              id={path}
              name={path}
              value="on"
              defaultChecked={value === true}
              aria-describedby={control["aria-describedby"]}
              className="size-5 shrink-0"
            />
            <span>{label}</span>
          </label>
          <Hint path={path} hint={hint} />
          <Issues view={view} path={path} />
        </div>
      );
    case "lines":
      return (
        <Labelled {...labelled}>
          <textarea
            {...control}
            rows={Math.max(3, (Array.isArray(value) ? value.length : 0) + 1)}
            defaultValue={textsOf(value).join("\n")}
          />
        </Labelled>
      );
    case "day":
      return (
        <Labelled {...labelled}>
          <input
            {...control}
            aria-describedby={describedBy(control["aria-describedby"] ?? false, `${path}-understood`)}
            autoComplete="off"
            defaultValue={text(value)}
            className={`${control.className} max-w-72`}
          />
          <DatePreview
            id={`${path}-understood`}
            path={path}
            isDay
            locale={locale}
            understood={understoodDay(text(value), locale)}
          />
        </Labelled>
      );
    case "date":
      return <DateField {...labelled} value={value} isInvalid={isInvalid} />;
    case "bilingual":
      return <BilingualField {...labelled} max={field.max} value={value} />;
    case "own": {
      const options =
        field.of === "milestones"
          ? rowsOf(view.content["milestones"])
              .filter(({ id, state }) => id !== row?.id && (state !== "done" || id === value))
              .map((each) => ({ id: each.id, label: rowHeading(view, "milestones", each) }))
          : rowsOf(row?.["citations"]).map((each, index) => ({
              id: each.id,
              label: `${t.citationName(index + 1)}: ${citationWords(view, each)}`,
            }));
      return (
        <Labelled {...labelled}>
          <select {...control} defaultValue={text(value)}>
            {isOptional || text(value) === "" || !options.some(({ id }) => id === value) ? (
              <option value="">{isOptional ? t.none : t.choose}</option>
            ) : null}
            {options.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </Labelled>
      );
    }
    case "reference": {
      const typed = typedReference(value);
      const id = typed === null ? text(value) : "";
      const isSource = field.to === "source";
      const chosen =
        id === ""
          ? null
          : ([...view.newSources, ...view.sources].find((each) => isSource && each.id === id) ??
            ownEntry(view.names[field.to], id) ?? { id, label: id, detail: t.reference.gone });
      const texts = view.referenceTexts[field.to];
      if (!texts) return null;
      return (
        <Labelled {...labelled}>
          <ReferenceBox
            path={path}
            label={label}
            target={field.to}
            locale={locale}
            chosen={chosen}
            typed={typed ?? ""}
            candidates={view.candidates[path] ?? []}
            isOptional={isOptional}
            isInvalid={isInvalid}
            describedBy={describedBy(hint !== undefined && `${path}-hint`, isInvalid && `${path}-issue`)}
            known={
              isSource
                ? [
                    { label: t.knownSources, options: view.sources },
                    { label: t.newSources, options: view.newSources },
                  ]
                : undefined
            }
            texts={texts}
          />
          {typed !== null && typed !== "" && (view.candidates[path] ?? []).length === 0 ? (
            <p className="mt-1 text-sm text-critical">{t.reference.nothingFor(typed)}</p>
          ) : null}
        </Labelled>
      );
    }
  }
}

type GroupField = Omit<LabelledProps, "children"> & { value: Value | undefined };

const isTyped = (value: Value | undefined): value is TypedDate =>
  typeof value === "object" && !Array.isArray(value) && "wording" in value;

function DateField({ value, isInvalid, ...labelled }: GroupField & { isInvalid: boolean }) {
  const { view, path } = labelled;
  const t = recordFormTexts(view.locale).date;
  const date: TypedDate = isTyped(value) ? value : { wording: "", reading: "", anchor: "" };
  const partInvalid = ["wording", "reading", "anchor"].some((part) => view.issues.has(`${path}.${part}`));
  const input = (part: keyof TypedDate) => ({
    id: `${path}.${part}`,
    name: `${path}.${part}`,
    defaultValue: date[part],
    autoComplete: "off",
    "aria-invalid": isInvalid || view.issues.has(`${path}.${part}`) || undefined,
    "aria-describedby": describedBy(
      `${path}-understood`,
      isInvalid && `${path}-issue`,
      view.issues.has(`${path}.${part}`) && `${path}.${part}-issue`,
    ),
    className: controlClass,
  });
  return (
    <Group {...labelled}>
      <label htmlFor={`${path}.wording`} className="sr-only">
        {labelled.label}, {t.wording}
      </label>
      <input {...input("wording")} placeholder={t.wording} />
      <Issues view={view} path={`${path}.wording`} />
      <DatePreview
        id={`${path}-understood`}
        path={path}
        isDay={false}
        locale={view.locale}
        understood={view.understood[path] ?? { ok: true, text: "" }}
      />
      <details
        data-part={`${path}.reading`}
        open={date.reading !== "" || date.anchor !== "" || partInvalid || undefined}
      >
        <summary className="inline-flex min-h-11 items-center text-sm text-accent">{t.more}</summary>
        <div className="grid gap-4 pb-2 sm:grid-cols-2">
          {(["reading", "anchor"] as const).map((part) => (
            <div key={part}>
              <label htmlFor={`${path}.${part}`} className="mb-1 block text-sm font-semibold">
                {t[part]} <Optional view={view} />
              </label>
              <p className="mb-1 text-sm text-muted">{part === "reading" ? t.readingHint : t.anchorHint}</p>
              <input {...input(part)} />
              <Issues view={view} path={`${path}.${part}`} />
            </div>
          ))}
        </div>
      </details>
    </Group>
  );
}

function BilingualField({ value, max, ...labelled }: GroupField & { max: number }) {
  const { view, path } = labelled;
  const t = recordFormTexts(view.locale);
  const typed = typeof value === "object" && !Array.isArray(value) && "de" in value ? value : null;
  return (
    <Group {...labelled}>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["de", "en"] as const).map((language) => {
          const at = `${path}.${language}`;
          const isInvalid = view.issues.has(at);
          return (
            <div key={language}>
              <label htmlFor={at} className="mb-1 block text-sm">
                {language === "de" ? t.german : t.english}
              </label>
              <textarea
                id={at}
                name={at}
                lang={language}
                rows={max > 160 ? 3 : 2}
                defaultValue={typed?.[language] ?? ""}
                aria-invalid={isInvalid || undefined}
                aria-describedby={describedBy(isInvalid && `${at}-issue`)}
                className={controlClass}
              />
              <Issues view={view} path={at} />
            </div>
          );
        })}
      </div>
    </Group>
  );
}
