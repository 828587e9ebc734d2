import { InstantText } from "#components/dates/instant-text.tsx";
import { WorkRow, WorkSection } from "#components/desk/work-list.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { formatDate } from "#lib/dates/format.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { instantWords } from "#lib/i18n/instant.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { deskLinkTexts } from "#lib/i18n/messages/desk-links.ts";
import { href } from "#lib/i18n/paths.ts";
import type { LinkOutcome } from "#lib/links/outcome.ts";
import type { ListedLink } from "#lib/links/queries.ts";
import { linkReason } from "./link-reason.ts";

interface LinksPageProps {
  locale: Locale;
  links: readonly ListedLink[];
  total: number;
  page: number;
  pages: number;
  figures: { addresses: number; checked: number; lastAt: Date | null };
  /** What was just checked again. */
  done: { outcome: LinkOutcome | "unknown"; url: string } | null;
  /** The button "check again" (lib/links/actions.ts); null for those who may not. */
  recheck: ((form: FormData) => Promise<void>) | null;
}

const groups: readonly (readonly [
  key: "dead" | "unreachable" | "other",
  outcomes: readonly LinkOutcome[],
])[] = [
  ["dead", ["dead"]],
  ["unreachable", ["unreachable"]],
  ["other", ["refused", "forbidden", "too-large"]],
];

const plain = (url: string) => url.replace(/^https?:\/\//, "").replace(/\/$/, "");

/** Addresses that do not answer, who names them, and a button to look again. */
export function LinksPage({ locale, links, total, page, pages, figures, done, recheck }: LinksPageProps) {
  const t = deskLinkTexts(locale);
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <>
      {done === null ? null : (
        <div className="mb-8">
          <Notice tone={done.outcome === "ok" || done.outcome === "unknown" ? "info" : "caution"}>
            <span className="wrap-anywhere">
              {done.outcome === "unknown"
                ? t.done.unknown
                : t.done[done.outcome === "ok" ? "ok" : "other"](plain(done.url))}
            </span>
          </Notice>
        </div>
      )}
      <p className="mb-8 max-w-measure text-muted">
        {t.figures(number(figures.checked), number(figures.addresses))}
        {figures.lastAt === null ? "" : t.lastAt(instantWords(figures.lastAt, locale))}. {t.how}
      </p>
      {total === 0 ? <EmptyState title={t.none} /> : null}
      {groups.map(([key, outcomes]) => {
        const those = links.filter(({ outcome }) => outcomes.includes(outcome));
        if (those.length === 0) return null;
        return (
          <WorkSection
            key={key}
            id={key}
            title={t.sections[key]}
            count={number(those.length)}
            note={t.notes[key]}
          >
            {those.map((link) => (
              <LinkRow key={link.url} link={link} locale={locale} recheck={recheck} />
            ))}
          </WorkSection>
        );
      })}
      <Pagination
        locale={locale}
        page={page}
        lastPage={pages}
        hrefOf={(other) => href("deskLinks", {}, locale, { page: other })}
      />
    </>
  );
}

function LinkRow({
  link,
  locale,
  recheck,
}: { link: ListedLink } & Pick<LinksPageProps, "locale" | "recheck">) {
  const t = deskLinkTexts(locale);
  const [before = "", after = ""] = t.checked("|").split("|");
  return (
    <WorkRow
      title={
        <ExternalLink locale={locale} href={link.url}>
          {plain(link.url)}
        </ExternalLink>
      }
      details={
        <>
          <p className="text-text">{linkReason(link, locale)}</p>
          <p>
            {link.firstFailedAt === null ? null : (
              <>{t.since(formatDate({ edtf: berlinDay(link.firstFailedAt) }, locale))}, </>
            )}
            {before}
            <InstantText at={link.checkedAt} locale={locale} />
            {after}
          </p>
          <p>{t.namedBy}</p>
          <ul className="list-disc ps-5">
            {link.uses.map(({ kind, id, name }) => (
              <li key={`${kind}/${id}`}>
                <a href={href("deskRecord", { kind, id }, locale)}>{name}</a> ({t.kinds[kind]})
              </li>
            ))}
          </ul>
        </>
      }
      actions={
        recheck === null ? undefined : (
          <form action={recheck}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="url" value={link.url} />
            <button type="submit" className={secondaryButtonClass}>
              {t.again} <span className="sr-only">{t.of(plain(link.url))}</span>
            </button>
          </form>
        )
      }
    />
  );
}
