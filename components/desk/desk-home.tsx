import type { ReactNode } from "react";
import { InstantText } from "#components/dates/instant-text.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { StatusBadge } from "#components/hubs/status-badge.tsx";
import { handlerWords } from "#components/reports/desk-reports-page.tsx";
import { wordsOf } from "#components/reports/subject-card.tsx";
import { secondaryButtonClass } from "#components/ui/control-classes.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { Person } from "#lib/auth/policy.ts";
import { formatDate } from "#lib/dates/format.ts";
import { berlinDay } from "#lib/dates/today.ts";
import type { DeskHome as Home } from "#lib/desk/home-queries.ts";
import type { DeskDraft, DraftGroup } from "#lib/desk/queries.ts";
import type { DeskSectionKey, DeskView } from "#lib/desk/sections.ts";
import { deskHomeTexts } from "#lib/i18n/messages/desk-home.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/paths.ts";
import { displayedDate } from "#lib/records/plans.ts";
import { recordName } from "#lib/reports/subject.ts";
import { ContradictionRows } from "./contradiction-rows.tsx";
import { RowLink, WorkRow, WorkSection } from "./work-list.tsx";

interface DeskHomeProps {
  locale: Locale;
  person: Person;
  home: Home;
  view: DeskView;
  /** Name of the record that was just confirmed. */
  doneName: string | null;
  /** The button "still correct" (lib/desk/actions.ts). */
  confirm: (form: FormData) => Promise<void>;
}

interface Part {
  key: DeskSectionKey | "links" | "reports";
  total: number;
  /** Instead of the plain total. */
  count?: string;
  /** Not all of it is shown. */
  isCut: boolean;
  rows: ReactNode;
}

/** What waits for somebody, most pressing first; empty parts are left out. */
export function DeskHome({ locale, person, home, view, doneName, confirm }: DeskHomeProps) {
  const t = deskHomeTexts(locale);
  const number = (value: number) => value.toLocaleString(locale);
  const parts = partsOf({ locale, person, home, confirm, isAlone: view.show !== null }).filter(
    ({ total }) => total > 0,
  );
  const whole = href("desk", {}, locale);
  return (
    <>
      {view.done === null ? null : (
        <div className="mb-8">
          <Notice tone="info">
            {view.done === "missing" || doneName === null ? t.done.missing : t.done[view.done](doneName)}
          </Notice>
        </div>
      )}
      {view.show === null ? null : (
        <p className="mb-6">
          <a href={whole} className="inline-flex min-h-11 items-center">
            ← {t.whole}
          </a>
        </p>
      )}
      {parts.length === 0 ? (
        <EmptyState title={t.nothing}>{view.show === null ? t.nothingMore : undefined}</EmptyState>
      ) : null}
      {view.show === null && parts.length > 1 ? (
        <nav aria-label={t.waiting} className="mb-10 border-y border-line bg-raised px-4 py-2">
          <ul className="flex flex-wrap gap-x-6">
            {parts.map((part) => (
              <li key={part.key}>
                <a href={`#${part.key}`} className="inline-flex min-h-11 items-center gap-2">
                  {t.sections[part.key].title}
                  <span className="text-text tabular-nums">{part.count ?? number(part.total)}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {parts.map((part) => (
        <WorkSection
          key={part.key}
          id={part.key}
          title={t.sections[part.key].title}
          count={part.count ?? number(part.total)}
          note={t.sections[part.key].note}
          more={part.isCut ? moreOf(part, locale) : undefined}
        >
          {part.rows}
        </WorkSection>
      ))}
      {view.show === null ? null : (
        <Pagination
          locale={locale}
          page={Math.min(view.page, home.pages)}
          lastPage={home.pages}
          hrefOf={(page) => href("desk", {}, locale, { show: view.show ?? undefined, page })}
        />
      )}
    </>
  );
}

function moreOf({ key, total }: Part, locale: Locale) {
  const t = deskHomeTexts(locale);
  const label = key === "overdue" ? t.allPlans : t.all(total.toLocaleString(locale));
  if (key === "links") return { label, href: href("deskLinks", {}, locale) };
  if (key === "reports") return { label, href: href("deskReports", {}, locale) };
  return { label, href: href("desk", {}, locale, { show: key }) };
}

interface Props extends Pick<DeskHomeProps, "locale" | "person" | "home" | "confirm"> {
  isAlone: boolean;
}

function partsOf(props: Props): Part[] {
  const { locale, home, isAlone } = props;
  const t = deskHomeTexts(locale);
  const cut = ({ rows, total }: { rows: unknown[]; total: number }) => !isAlone && total > rows.length;
  const drafts = (key: DraftGroup): Part => ({
    key,
    total: home.drafts[key].total,
    isCut: cut(home.drafts[key]),
    rows: home.drafts[key].rows.map((draft) => (
      <DraftRow key={draft.id} draft={draft} group={key} locale={locale} />
    )),
  });
  const { plans, more } = home.overdue;
  return [
    drafts("returned"),
    drafts("open"),
    drafts("review"),
    {
      key: "changesets",
      total: home.changesets.total,
      isCut: cut(home.changesets),
      rows: changesetRows(props),
    },
    { key: "reports", total: home.reports.total, isCut: cut(home.reports), rows: reportRows(props) },
    {
      key: "contradictions",
      total: home.contradictions.total,
      isCut: cut(home.contradictions),
      rows: <ContradictionRows rows={home.contradictions.rows} locale={locale} />,
    },
    drafts("waiting"),
    drafts("scheduled"),
    {
      key: "unverified",
      total: home.unverified.total,
      isCut: cut(home.unverified),
      rows: unverifiedRows(props),
    },
    {
      key: "overdue",
      total: plans.length,
      ...(more && { count: t.atLeast(plans.length.toLocaleString(locale)) }),
      isCut: more && !isAlone,
      rows: overdueRows(props),
    },
    { key: "facts", total: home.facts.total, isCut: cut(home.facts), rows: factRows(props) },
    { key: "links", total: home.links.total, isCut: cut(home.links), rows: linkRows(props) },
  ];
}

function DraftRow({ draft, group, locale }: { draft: DeskDraft; group: DraftGroup; locale: Locale }) {
  const t = deskHomeTexts(locale);
  const name = draft.name ?? t.unnamed;
  const isWriting = group === "open" || group === "returned";
  const address = isWriting
    ? href("deskRecord", { kind: draft.kind, id: draft.recordId }, locale)
    : href("deskDraft", { id: draft.id }, locale);
  const when = group === "scheduled" ? draft.publishAt : isWriting ? draft.changedAt : draft.submittedAt;
  // The sentence around the time comes from the texts, the time itself is marked up as one.
  const [before = "", after = ""] = (
    group === "scheduled" ? t.publishes("|") : isWriting ? t.changed("|") : t.submitted("|")
  ).split("|");
  return (
    <WorkRow
      title={<a href={address}>{name}</a>}
      details={
        <>
          <p>
            {t.kinds[draft.kind]}
            {draft.isOwn ? null : `, ${t.by(draft.author)}`}
            {when === null ? null : (
              <>
                , {before}
                <InstantText at={when} locale={locale} />
                {after}
              </>
            )}
          </p>
          {draft.remark === null ? null : (
            <p className="text-text">
              {t.remark} {draft.remark}
            </p>
          )}
          {draft.hasConflicts ? <p className="text-text">{t.conflicts}</p> : null}
        </>
      }
      actions={
        <RowLink
          href={address}
          label={isWriting ? t.continue : group === "review" ? t.review : t.look}
          of={t.of(name)}
        />
      }
    />
  );
}

function changesetRows({ locale, home }: Props) {
  const t = deskHomeTexts(locale);
  return home.changesets.rows.map(({ id, title, createdAt }) => {
    const address = href("deskChangeset", { id }, locale);
    return (
      <WorkRow
        key={id}
        title={<a href={address}>{title}</a>}
        details={t.proposed(formatDate({ edtf: berlinDay(createdAt) }, locale))}
        actions={<RowLink href={address} label={t.review} of={t.of(title)} />}
      />
    );
  });
}

function reportRows({ locale, home }: Props) {
  const t = deskHomeTexts(locale);
  return home.reports.rows.map(({ report, subject }) => {
    const address = href("deskReport", { number: String(report.number) }, locale);
    const name = `${recordName(subject.version, locale)}: ${wordsOf(subject, locale)}`;
    const facts = [reportTexts(locale).states[report.state], handlerWords(report, locale)];
    return (
      <WorkRow
        key={report.number}
        title={<a href={address}>{name}</a>}
        details={`${reportTexts(locale).numbered(report.number)}, ${facts.filter(Boolean).join(", ")}`}
        actions={<RowLink href={address} label={t.review} of={t.of(name)} />}
      />
    );
  });
}

function unverifiedRows({ locale, person, home, confirm, isAlone }: Props) {
  const t = deskHomeTexts(locale);
  return home.unverified.rows.map(({ kind, id, slug, name, version, lastSign }) => {
    const edit = href("deskRecord", { kind, id }, locale);
    const page =
      kind === "hub"
        ? href("hub", { slug }, locale)
        : kind === "organisation"
          ? href("operator", { slug }, locale)
          : null;
    return (
      <WorkRow
        key={`${kind}/${id}`}
        title={<a href={edit}>{name}</a>}
        details={`${t.kinds[kind]}, ${t.lastSign(formatDate({ edtf: berlinDay(lastSign) }, locale))}`}
        actions={
          <>
            {page === null ? null : <RowLink href={page} label={t.publicPage} of={t.of(name)} />}
            {person.role === "reader" ? null : (
              <form action={confirm}>
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="version" value={version} />
                {isAlone ? <input type="hidden" name="show" value="unverified" /> : null}
                <button type="submit" className={secondaryButtonClass}>
                  {t.confirm} <span className="sr-only">{t.of(name)}</span>
                </button>
              </form>
            )}
          </>
        }
      />
    );
  });
}

function overdueRows({ locale, person, home }: Props) {
  const t = deskHomeTexts(locale);
  return home.overdue.plans.map(({ milestone, owner }) => {
    const id = home.overdue.ids[`${owner.kind}/${owner.slug}`] ?? owner.slug;
    const edit = href("deskRecord", { kind: owner.kind, id }, locale);
    const name = locale === "de" ? owner.name : owner.nameEn;
    const what = milestoneName(milestone, locale);
    const [before = "", after = ""] = t.planned("|").split("|");
    return (
      <WorkRow
        key={milestone.id}
        title={<a href={edit}>{name}</a>}
        details={
          <>
            {what}, {before}
            <DateText date={displayedDate(milestone)} locale={locale} />
            {after}
          </>
        }
        actions={
          person.role === "reader" ? undefined : (
            <RowLink href={`${edit}#milestones`} label={t.edit} of={t.of(`${name}, ${what}`)} />
          )
        }
      />
    );
  });
}

function factRows({ locale, person, home }: Props) {
  const t = deskHomeTexts(locale);
  return home.facts.rows.map(({ id, name, status, missing }) => {
    const edit = href("deskRecord", { kind: "hub", id }, locale);
    return (
      <WorkRow
        key={id}
        title={<a href={edit}>{name}</a>}
        details={
          <>
            <StatusBadge status={status} locale={locale} />
            <details>
              <summary className="min-h-11 w-fit py-2 text-accent">
                {t.countMissing(missing.length)} <span className="sr-only">{t.of(name)}</span>
              </summary>
              <ul className="list-disc ps-5 pb-1 text-text">
                {missing.map((fact) => (
                  <li key={fact}>{t.missing[fact]}</li>
                ))}
              </ul>
            </details>
          </>
        }
        actions={
          person.role === "reader" ? undefined : <RowLink href={edit} label={t.edit} of={t.of(name)} />
        }
      />
    );
  });
}

function linkRows({ locale, person, home }: Props) {
  const t = deskHomeTexts(locale);
  return home.links.rows.map(({ url, uses }) => {
    const [first] = uses;
    return (
      <WorkRow
        key={url}
        title={<a href={href("deskLinks", {}, locale)}>{url.replace(/^https?:\/\//, "")}</a>}
        details={t.linkUse(uses.map(({ name }) => name).join(", "))}
        actions={
          first && person.role !== "reader" ? (
            <RowLink
              href={href("deskRecord", { kind: first.kind, id: first.id }, locale)}
              label={t.edit}
              of={t.of(first.name)}
            />
          ) : undefined
        }
      />
    );
  });
}
