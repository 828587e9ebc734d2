import { ReaderChanges } from "./reader-changes.tsx";
import { ReasonText } from "./reason-text.tsx";
import { RecordSheet } from "./record-sheet.tsx";
import { HubSection } from "#components/hubs/hub-section.tsx";
import { controlClass, secondaryButtonClass } from "#components/ui/control-classes.ts";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Page } from "#components/ui/page.tsx";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { logTexts } from "#lib/i18n/messages/public-log.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import { href } from "#lib/i18n/paths.ts";
import type { ChangeEntry } from "#lib/revisions/changes-queries.ts";

interface Props {
  entry: ChangeEntry;
  locale: Locale;
}

/** One entry of the public log: what changed, the whole record as it was published, and the proof. */
export function ChangePage({ entry, locale }: Props) {
  const { version, record, content, references, compared } = entry;
  const { sequence, at, reason, approver, kind } = version;
  const t = logTexts(locale);
  const number = sequence.toLocaleString(locale);
  return (
    <Page
      locale={locale}
      route="change"
      params={{ sequence: String(sequence) }}
      title={t.entryTitle(number, record.name[locale])}
      kicker={t.entryKicker(t.kinds[kind], version.version)}
      lead={<p>{t.entryLead(instantWords(at, locale))}</p>}
      breadcrumbs={[{ label: t.title, href: href("changes", {}, locale) }]}
    >
      <div className="mb-8 grid gap-2">
        {approver === null ? null : <p>{versionTexts(locale).released}</p>}
        <ReasonText reason={reason} locale={locale} />
        <Ways entry={entry} locale={locale} />
      </div>
      <HubSection id="changes" title={t.changes}>
        {compared ? (
          <>
            <p className="mb-4 text-sm text-muted">{t.changesSince(version.version - 1)}</p>
            <ReaderChanges kind={kind} compared={compared} locale={locale} />
          </>
        ) : (
          <p>{t.first}</p>
        )}
      </HubSection>
      {kind === "hub" ? (
        <HubSection id="record-at-version" title={t.record}>
          <p>
            {t.hubRecord}{" "}
            <a href={href("hubVersion", { slug: record.slug, version: String(version.version) }, locale)}>
              {t.readVersion(version.version)}
            </a>
          </p>
        </HubSection>
      ) : (
        <RecordSheet kind={kind} content={content} references={references} locale={locale} />
      )}
      <HubSection id="proof" title={t.proof}>
        <Proof entry={entry} locale={locale} />
      </HubSection>
    </Page>
  );
}

const link = "inline-flex min-h-11 items-center";

/** To the record today, its other versions, and the entries around. */
function Ways({ entry, locale }: Props) {
  const { version, record, versions, last } = entry;
  const { sequence } = version;
  const t = logTexts(locale);
  const toEntry = (other: number) => href("change", { sequence: String(other) }, locale);
  return (
    <nav
      aria-label={t.entryTitle(sequence.toLocaleString(locale), record.name[locale])}
      className="print:hidden"
    >
      {record.address ? (
        <p>
          <span className="text-muted">{t.today}</span>{" "}
          <a href={record.address[locale]} className={link}>
            {record.name[locale]}
          </a>
        </p>
      ) : null}
      {versions.length > 1 ? (
        <p className="flex flex-wrap items-center gap-x-4">
          <span className="text-muted">{t.versionsOf}</span>
          {versions.map((each) =>
            each.sequence === sequence ? (
              <span key={each.sequence}>{t.thisVersion(each.version)}</span>
            ) : (
              <a key={each.sequence} href={toEntry(each.sequence)} className={link}>
                {t.version(each.version)}
              </a>
            ),
          )}
        </p>
      ) : null}
      <ul className="flex flex-wrap gap-x-5">
        {sequence > 1 ? (
          <li>
            <span className="text-muted">{t.previousLabel}</span>{" "}
            <a href={toEntry(sequence - 1)} rel="prev" className={link}>
              {t.previous((sequence - 1).toLocaleString(locale))}
            </a>
          </li>
        ) : null}
        {sequence < last ? (
          <li>
            <span className="text-muted">{t.nextLabel}</span>{" "}
            <a href={toEntry(sequence + 1)} rel="next" className={link}>
              {t.next((sequence + 1).toLocaleString(locale))}
            </a>
          </li>
        ) : null}
        <li>
          <a href={href("changes", {}, locale)} className={link}>
            {t.all}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** The hashes and the very text that they are made of, to copy and to download. */
function Proof({ entry: { version, hash, previousHash, text }, locale }: Props) {
  const t = logTexts(locale);
  const number = String(version.sequence);
  return (
    <div className="grid gap-4">
      <p>
        {t.proofNote} <a href={href("verifyLog", {}, locale)}>{t.verifyLink}</a>
      </p>
      <DefinitionList
        items={[
          { key: "hash", term: t.hash, values: <code className="text-sm wrap-anywhere">{hash}</code> },
          {
            key: "previous",
            term: t.previousHash,
            values: previousHash ? (
              <code className="text-sm wrap-anywhere">{previousHash}</code>
            ) : (
              t.noPrevious
            ),
          },
        ]}
      />
      <div>
        <label htmlFor="text" className="mb-1 block text-sm font-semibold">
          {t.text}
        </label>
        <p id="text-hint" className="mb-1 text-sm text-muted">
          {t.textHelp}
        </p>
        <textarea
          id="text"
          readOnly
          rows={6}
          defaultValue={text}
          aria-describedby="text-hint"
          className={`${controlClass} text-sm wrap-anywhere`}
        />
      </div>
      <p>
        <a href={href("hashedEntry", { sequence: number }, locale)} download className={secondaryButtonClass}>
          {t.download(number)}
        </a>
      </p>
    </div>
  );
}
