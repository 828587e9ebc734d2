import { ChangeHeadlines, ReaderChanges } from "./reader-changes.tsx";
import { ReasonText } from "./reason-text.tsx";
import { InstantText } from "#components/dates/instant-text.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { SelectField } from "#components/ui/form-controls.tsx";
import { Page } from "#components/ui/page.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { href } from "#lib/i18n/paths.ts";
import type { HubHistory, ListedHubVersion } from "#lib/revisions/hub-queries.ts";

interface Props {
  history: HubHistory;
  locale: Locale;
}

/** Every published version of a hub, what changed in each, and any two compared. */
export function HubVersionsPage({ history, locale }: Props) {
  const { today, versions, page, pages, compared } = history;
  const { slug } = today;
  const t = versionTexts(locale);
  const compare = compared ? { from: compared.from, to: compared.to } : {};
  const query = (wanted: number) => ({ ...compare, page: wanted === 1 ? undefined : wanted });
  return (
    <Page
      locale={locale}
      route="hubVersions"
      params={{ slug }}
      query={query(page)}
      title={t.title(today.name)}
      kicker={t.kicker}
      lead={<p>{t.lead}</p>}
      breadcrumbs={[
        { label: shellTexts(locale).navigation.hubs, href: href("hubs", {}, locale) },
        { label: today.name, href: href("hub", { slug }, locale) },
      ]}
    >
      <div>
        {/* Asked for by the address: then it stands above the list. */}
        {compared ? (
          <Section id="compare" title={t.compared(compared.from, compared.to)}>
            <CompareForm history={history} locale={locale} />
            <ReaderChanges kind="hub" compared={compared} locale={locale} />
          </Section>
        ) : null}
        <Section id="versions" title={t.list}>
          <ol className="border-b border-line">
            {versions.map((version) => (
              <Entry
                key={version.version}
                version={version}
                slug={slug}
                isCurrent={version.version === today.version}
                locale={locale}
              />
            ))}
          </ol>
          <Pagination
            locale={locale}
            page={page}
            lastPage={pages}
            hrefOf={(wanted) => href("hubVersions", { slug }, locale, query(wanted))}
          />
        </Section>
        {compared ? null : (
          <Section id="compare" title={t.compare}>
            {today.version < 2 ? (
              <p className="text-muted">{t.onlyOne}</p>
            ) : (
              <CompareForm history={history} locale={locale} />
            )}
          </Section>
        )}
      </div>
    </Page>
  );
}

interface EntryProps {
  version: ListedHubVersion;
  slug: string;
  isCurrent: boolean;
  locale: Locale;
}

function Entry({ version, slug, isCurrent, locale }: EntryProps) {
  const { version: number, sequence, at, reason, isReleased, compared } = version;
  const t = versionTexts(locale);
  return (
    <li id={`v${number}`} className="grid gap-y-1 border-t border-line py-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-base">
        {t.version(number)}
        {isCurrent ? (
          <Badge tone="positive" icon="check">
            {t.current}
          </Badge>
        ) : null}
      </h3>
      <p className="text-sm text-muted">
        <InstantText at={at} locale={locale} />
        {isReleased ? `. ${t.released}` : null}
      </p>
      {compared ? <ChangeHeadlines kind="hub" compared={compared} locale={locale} /> : <p>{t.first}</p>}
      <ReasonText reason={reason} locale={locale} />
      <ul className="flex flex-wrap gap-x-5 print:hidden">
        <li>
          <a
            href={href("hubVersion", { slug, version: String(number) }, locale)}
            className="inline-flex min-h-11 items-center"
          >
            {t.read(number)}
          </a>
        </li>
        <li>
          <a
            href={href("change", { sequence: String(sequence) }, locale)}
            className="inline-flex min-h-11 items-center"
          >
            {t.entry(sequence.toLocaleString(locale))}
          </a>
        </li>
      </ul>
    </li>
  );
}

/** Plain GET: the address says what is compared. */
function CompareForm({ history: { today, compared }, locale }: Props) {
  const t = versionTexts(locale);
  const options = Array.from({ length: today.version }, (_, index) => today.version - index).map(
    (version) => ({
      value: String(version),
      label: t.version(version),
    }),
  );
  return (
    <form
      action={`${href("hubVersions", { slug: today.slug }, locale)}#compare`}
      aria-label={t.compareLabel}
      className="mb-6 grid items-end gap-4 sm:grid-cols-[12rem_12rem_auto] sm:justify-start print:hidden"
    >
      <SelectField
        id="from"
        label={t.compareFrom}
        options={options}
        value={String(compared?.from ?? today.version - 1)}
      />
      <SelectField
        id="to"
        label={t.compareTo}
        options={options}
        value={String(compared?.to ?? today.version)}
      />
      <button type="submit" className={secondaryButtonClass}>
        {t.compareSubmit}
      </button>
    </form>
  );
}
