import { InstantText } from "#components/dates/instant-text.tsx";
import { DeskPage } from "#components/desk/desk-page.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { SelectField } from "#components/ui/form-controls.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Person } from "#lib/auth/policy.ts";
import type { HistoryView, ListedVersion } from "#lib/drafts/review-queries.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { draftTexts } from "#lib/i18n/messages/drafts.ts";
import { href } from "#lib/i18n/paths.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import { ChangeList } from "#components/revisions/change-list.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { whoIs } from "./who.ts";

interface HistoryPageProps {
  locale: Locale;
  person: Person;
  signOut: (form: FormData) => Promise<void>;
  kind: RecordKind;
  id: string;
  view: HistoryView;
  /** Whether this person may draft a change of the record, and so restore a version. */
  mayRestore: boolean;
  restore: (form: FormData) => Promise<void>;
  problem: string | undefined;
}

/** Every version of a record: when, who, why; any two side by side in words. */
export function HistoryPage(props: HistoryPageProps) {
  const { locale, person, signOut, kind, id, view, mayRestore, restore, problem } = props;
  const t = draftTexts(locale);
  const { versions, names, compared } = view;
  const newest = versions[0]?.version;
  const query = compared ? { from: compared.from, to: compared.to } : {};
  const name = view.name ?? t.unnamed;
  return (
    <DeskPage
      locale={locale}
      person={person}
      signOut={signOut}
      route="deskHistory"
      params={{ kind, id }}
      query={query}
      section={kind}
      title={t.historyTitle(name)}
      kicker={t.kinds[kind]}
      lead={t.historyLead}
      crumbs={[{ label: name, href: href("deskRecord", { kind, id }, locale) }]}
    >
      <OutcomeNotice locale={locale} problem={problem} />
      <div>
        <Section id="compare" title={compared ? t.comparedTitle(compared.from, compared.to) : t.compare}>
          {versions.length < 2 ? (
            <p className="text-muted">{t.onlyOne}</p>
          ) : (
            <CompareForm locale={locale} kind={kind} id={id} view={view} />
          )}
          {compared ? (
            <ChangeList
              kind={kind}
              before={compared.before}
              after={compared.after}
              names={compared.references}
              locale={locale}
            />
          ) : null}
        </Section>
        <Section id="versions" title={t.versions} note={mayRestore ? t.restoreHelp : undefined}>
          <ol className="border-b border-line">
            {versions.map((each) => (
              <li
                key={each.version}
                className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto]"
              >
                <div className="min-w-0">
                  <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                    <span className="font-semibold">{t.version(each.version)}</span>
                    {each.version === newest ? (
                      <Badge tone="positive" icon="check">
                        {t.current}
                      </Badge>
                    ) : null}
                  </p>
                  <p className="text-sm text-muted">
                    <InstantText at={each.at} locale={locale} />, {byWhom(each, names, locale)}
                  </p>
                  {each.reason === "" ? null : <p className="max-w-measure wrap-anywhere">{each.reason}</p>}
                </div>
                <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:justify-end">
                  {each.version > 1 ? (
                    <a
                      href={`${href("deskHistory", { kind, id }, locale, { from: each.version - 1, to: each.version })}#compare`}
                      className="inline-flex min-h-11 items-center"
                    >
                      {t.withPrevious}
                      <span className="sr-only">{t.restoreOf(each.version)}</span>
                    </a>
                  ) : null}
                  {mayRestore && each.version !== newest ? (
                    <form action={restore}>
                      <input type="hidden" name="locale" value={locale} />
                      <input type="hidden" name="kind" value={kind} />
                      <input type="hidden" name="id" value={id} />
                      <input type="hidden" name="version" value={each.version} />
                      <button type="submit" className={secondaryButtonClass}>
                        {t.restore}
                        <span className="sr-only">{t.restoreOf(each.version)}</span>
                      </button>
                    </form>
                  ) : null}
                </div>
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </DeskPage>
  );
}

function byWhom(version: ListedVersion, names: Readonly<Record<string, string>>, locale: Locale): string {
  const t = draftTexts(locale);
  const writer = whoIs(version.authorId, names, locale);
  if (version.approverId === null || version.approverId === version.authorId) return t.publishedBy(writer);
  return t.writtenAndPublished(writer, whoIs(version.approverId, names, locale));
}

interface CompareFormProps {
  locale: Locale;
  kind: RecordKind;
  id: string;
  view: HistoryView;
}

/** Plain GET: the address says what is compared. */
function CompareForm({ locale, kind, id, view }: CompareFormProps) {
  const t = draftTexts(locale);
  const options = view.versions.map(({ version }) => ({
    value: String(version),
    label: t.version(version),
  }));
  return (
    <form
      action={`${href("deskHistory", { kind, id }, locale)}#compare`}
      aria-label={t.compareLabel}
      className="mb-6 grid items-end gap-4 sm:grid-cols-[12rem_12rem_auto] sm:justify-start print:hidden"
    >
      <SelectField id="from" label={t.from} options={options} value={String(view.compared?.from ?? "")} />
      <SelectField id="to" label={t.to} options={options} value={String(view.compared?.to ?? "")} />
      <button type="submit" className={secondaryButtonClass}>
        {t.compareSubmit}
      </button>
    </form>
  );
}
