import { DeskPage } from "#components/desk/desk-page.tsx";
import { buttonClass } from "#components/ui/control-classes.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Section } from "#components/ui/section.tsx";
import { may, type Person } from "#lib/auth/policy.ts";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { importTexts } from "#lib/i18n/messages/import.ts";
import { refusalWords } from "#lib/i18n/messages/import-refusals.ts";
import { href } from "#lib/i18n/paths.ts";
import type { PastImport, Refusal } from "#lib/import/queries.ts";
import { UploadForm } from "./upload-form.tsx";

const kinds = ["places", "hubs-csv", "records-json"] as const;
const accepted = { places: ".txt", "hubs-csv": ".csv", "records-json": ".jsonl" } as const;

/** Addresses of the desk's files; they stand outside the pages, in no language. */
const templateAddress = "/api/manage/import/template";
const exportAddress = "/api/manage/export";

/** What may stand in each column; data, the same in both languages. */
const columnExamples = {
  id: "zeitz",
  adresse: "zeitz",
  name: "Digital Hub Musterstadt",
  land: "Sachsen-Anhalt",
  quelle: "adresse-der-quelle",
  bezugstag: "20.10.2021",
  gemeinde: "15084590",
  betreiber: "dataport-kommunal",
  schwerpunkt: "Digitale Daseinsvorsorge",
  website: "https://example.org/",
  absichtserklaerung: "am 20. Oktober 2021",
  eroeffnung: "Anfang 2022",
  eroeffnung_stand: "geplant",
} as const;

interface ImportPageProps {
  locale: Locale;
  person: Person;
  signOut: (form: FormData) => Promise<void>;
  past: readonly PastImport[];
  /** Why the last upload was refused. */
  refusal: Refusal | null;
}

/** What can be brought in and taken out, and what was brought in before. */
export function ImportPage({ locale, person, signOut, past, refusal }: ImportPageProps) {
  const t = importTexts(locale);
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskImport"
      params={{}}
      section="deskImport"
      title={t.title}
      lead={t.lead}
    >
      {refusal && (
        <div className="mb-8" role="alert">
          <Notice tone="caution" title={refusal.file === "" ? t.refused : t.refusedFile(refusal.file)}>
            {refusalWords(refusal.code, refusal.params, locale)}
          </Notice>
        </div>
      )}
      <p className="mb-8 max-w-measure text-sm text-muted">{t.limits}</p>
      {kinds.map((kind) => (
        <Section key={kind} id={kind} title={t.kinds[kind].title} note={t.kinds[kind].note}>
          <ul className="mb-5 max-w-measure list-disc ps-5">
            {t.kinds[kind].points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          {kind === "hubs-csv" && <CsvForm locale={locale} />}
          {kind === "places" && !may(person, "places.edit") ? (
            <p className="text-muted">{t.kinds.places.denied}</p>
          ) : (
            <UploadForm
              id={kind}
              action={`/api/manage/import?kind=${kind}&locale=${locale}`}
              accept={accepted[kind]}
              words={{
                file: t.file,
                submit: t.submit,
                sending: t.sending,
                checking: t.checking,
                failed: t.failed,
              }}
            />
          )}
        </Section>
      ))}
      <Section id="export" title={t.exportTitle} note={t.exportNote}>
        <form action={exportAddress} method="post">
          <button type="submit" className={buttonClass}>
            {t.export}
          </button>
        </form>
      </Section>
      <Section id="past" title={t.pastTitle}>
        {past.length === 0 ? <EmptyState title={t.none} /> : <Past past={past} locale={locale} />}
      </Section>
    </DeskPage>
  );
}

/** The documented form of CSV: templates and the meaning of each column. */
function CsvForm({ locale }: { locale: Locale }) {
  const t = importTexts(locale);
  const rows = Object.entries(t.columns).map(([name, meaning]) => ({
    name,
    meaning,
    example: columnExamples[name as keyof typeof columnExamples],
  }));
  const must = ["name", "quelle"];
  return (
    <div className="mb-5">
      <p className="flex flex-wrap gap-x-6">
        <a href={templateAddress} download className="inline-flex min-h-11 items-center">
          {t.template}
        </a>
        <a href={`${templateAddress}?dialect=excel`} download className="inline-flex min-h-11 items-center">
          {t.templateExcel}
        </a>
      </p>
      <details>
        <summary className="inline-flex min-h-11 items-center font-semibold text-accent">
          {t.columnsTitle}
        </summary>
        <DataTable
          locale={locale}
          caption={t.columnsTitle}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            {
              key: "name",
              header: t.column,
              isRowHeader: true,
              cell: ({ name }) => (
                <>
                  <code>{name}</code>
                  {must.includes(name) && <span className="block text-sm text-muted">{t.must}</span>}
                </>
              ),
            },
            { key: "meaning", header: t.meaning, cell: ({ meaning }) => meaning },
            { key: "example", header: t.example, cell: ({ example }) => <code>{example}</code> },
          ]}
        />
        <p className="mt-3 max-w-measure">{t.wording}</p>
      </details>
    </div>
  );
}

function Past({ past, locale }: Pick<ImportPageProps, "past" | "locale">) {
  const t = importTexts(locale);
  return (
    <DataTable
      locale={locale}
      caption={t.pastCaption}
      rows={past}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          header: t.columnsPast.what,
          isRowHeader: true,
          cell: ({ id, title, state }) =>
            state === "failed" ? title : <a href={href("deskChangeset", { id }, locale)}>{title}</a>,
        },
        {
          key: "when",
          header: t.columnsPast.when,
          cell: ({ createdAt }) => instantWords(createdAt, locale),
        },
        {
          key: "state",
          header: t.columnsPast.state,
          cell: ({ state }) => t.states[state],
        },
        { key: "counts", header: t.columnsPast.counts, cell: (each) => outcomeOf(each, locale) },
      ]}
    />
  );
}

/** "138 neu, 422 geändert, 521 aufgelöst"; of a refused file the reason. */
function outcomeOf({ state, details }: PastImport, locale: Locale): string {
  const t = importTexts(locale);
  const [problem] = details.problems ?? [];
  if (state === "failed") return problem ? refusalWords(problem.code, problem.params ?? {}, locale) : "";
  const said = (words: Readonly<Record<string, (count: string) => string>>, counts: object): string[] =>
    Object.entries(words).flatMap(([key, word]) => {
      const count = (counts as Readonly<Record<string, unknown>>)[key];
      return typeof count === "number" && count > 0 ? [word(count.toLocaleString(locale))] : [];
    });
  const places = details["places"];
  return typeof places === "object" && places !== null
    ? said(t.placeCounts, places).join(", ")
    : said(t.outcomes, details.counts ?? {}).join(", ");
}
