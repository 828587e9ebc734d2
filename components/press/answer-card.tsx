import { CardEvidence } from "./card-evidence.tsx";
import { CardHistory } from "./card-history.tsx";
import { Fact } from "./card-fact.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { citableStatement } from "#components/evidence/citable.ts";
import { CiteThis } from "#components/evidence/cite-this.tsx";
import { BodyName } from "#components/hubs/hub-body.tsx";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { RecordLink } from "#components/records/record-link.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { citedSources } from "#lib/exports/citation.ts";
import { citationTexts } from "#lib/i18n/messages/citation.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { AnswerCard as Card } from "#lib/press/cards-queries.ts";
import { gapsOf } from "#lib/press/gaps.ts";
import { displayedDate, isOverdue } from "#lib/records/plans.ts";
import type { References } from "#lib/records/references.ts";
import { participantRoles } from "#lib/records/statements.ts";
import { reportHref } from "#lib/reports/address.ts";

export interface CardContext {
  references: References;
  locale: Locale;
  /** ISO day in Europe/Berlin. */
  today: string;
  /** The site's address, for links that are cited. */
  base: string;
}

/** One milestone as an answer: when, what, whose, by which source, what is not known, and how it is cited. */
export function AnswerCard({ card, context, level }: { card: Card; context: CardContext; level: 3 | 4 }) {
  const { milestone, owner, siblings } = card;
  const { references, locale, today } = context;
  const t = pressTexts(locale);
  const name = milestoneName(milestone, locale);
  const gaps = gapsOf(milestone, siblings, references.sources, today);
  const id = `card-${milestone.id}`;
  const Heading = `h${level}` as const;
  return (
    <article aria-labelledby={id} className="border border-line-strong bg-surface">
      <header className="px-4 pt-4 sm:px-6 sm:pt-5">
        <Heading id={id} className="text-base font-normal">
          <span className="font-semibold">{name}</span>,{" "}
          <RecordLink record={owner} locale={locale} withState />
        </Heading>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-2xl font-semibold">
          <span>
            <DateText date={displayedDate(milestone)} locale={locale} stacked />
          </span>
        </p>
        <p className="mt-2 flex flex-wrap gap-2 empty:hidden">
          {milestone.state === "planned" && (
            <Badge tone="info" icon="ring">
              {t.states.planned}
            </Badge>
          )}
          {milestone.state === "done" && (
            <Badge tone="positive" icon="check">
              {t.states.done}
            </Badge>
          )}
          {milestone.state === "cancelled" && (
            <Badge tone="neutral" icon="cross">
              {t.states.cancelled}
            </Badge>
          )}
          {isOverdue(milestone, siblings, today) && <OverdueMark locale={locale} />}
        </p>
      </header>
      <dl className="mt-4 border-t border-line px-4 sm:px-6">
        <CardEvidence card={card} context={context} />
        {gaps.length > 0 && (
          <Fact term={t.notKnown}>
            <ul className="grid gap-1">
              {gaps.map((gap) => (
                <li key={gap}>{t.gaps[gap]}</li>
              ))}
            </ul>
          </Fact>
        )}
        <CardHistory card={card} context={context} />
        {participantRoles.map((role) => {
          const those = milestone.participants.filter((participant) => participant.role === role);
          return (
            those.length > 0 && (
              <Fact key={role} term={hubTexts(locale).participants[role]}>
                <ul>
                  {those.map((participant) => (
                    <li key={participant.id}>
                      {participant.person && `${participant.person}, `}
                      {participant.office && <span lang="de">{participant.office}, </span>}
                      <BodyName view={{ references, locale }} body={participant} short />
                    </li>
                  ))}
                </ul>
              </Fact>
            )
          );
        })}
      </dl>
      <CardFoot card={card} context={context} name={name} />
    </article>
  );
}

/** How it is cited, and where an error is reported. */
function CardFoot({ card, context, name }: { card: Card; context: CardContext; name: string }) {
  const { milestone, owner, version } = card;
  const { references, locale, today, base } = context;
  const t = pressTexts(locale);
  const what = `${name}, ${locale === "de" ? owner.name : owner.nameEn}`;
  const statement = citableStatement(version, milestone.id, references, { locale, base });
  const report = reportHref({ kind: version.kind, id: version.record.id }, milestone.id, locale);
  return (
    <footer className="border-t border-line bg-raised px-4 py-2 sm:px-6">
      {statement && (
        <details>
          <summary
            aria-label={`${citationTexts(locale).cite}: ${what}`}
            className="inline-flex min-h-11 items-center font-semibold text-accent"
          >
            {citationTexts(locale).cite}
          </summary>
          <div className="pt-1 pb-3">
            <CiteThis
              statement={statement}
              cited={citedSources(statement, references.sources, locale, today)}
              locale={locale}
              accessed={today}
            />
          </div>
        </details>
      )}
      <p className="flex flex-wrap gap-x-6 text-sm">
        {owner.kind === "hub" && (
          <a className="inline-flex min-h-9 items-center" href={href("hub", { slug: owner.slug }, locale)}>
            {t.hubPage}
            <span className="sr-only">: {owner.name}</span>
          </a>
        )}
        <a className="inline-flex min-h-9 items-center" href={report} aria-label={t.reportOf(what)}>
          {t.report}
        </a>
      </p>
    </footer>
  );
}
