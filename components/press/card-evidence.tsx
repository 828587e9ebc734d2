import type { CardContext } from "./answer-card.tsx";
import { Fact } from "./card-fact.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { bySource } from "#components/evidence/by-source.ts";
import { quoted } from "#components/evidence/quoted.ts";
import { publisherLabel, sourceDay, sourceTitle } from "#components/evidence/source-text.ts";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { pressTexts } from "#lib/i18n/messages/press.ts";
import { href } from "#lib/i18n/paths.ts";
import type { AnswerCard as Card } from "#lib/press/cards-queries.ts";
import { displayedDate } from "#lib/records/plans.ts";
import type { Citation } from "#lib/records/statements.ts";

/** The sources of a card, each with its own words, its day, and the reason where an editor inferred from them. */
export function CardEvidence({ card: { milestone }, context }: { card: Card; context: CardContext }) {
  const t = pressTexts(context.locale);
  const { edtf } = displayedDate(milestone);
  const isShown = (group: readonly Citation[]) =>
    group.some(({ id }) => id === milestone.displayedCitationId);
  const groups = bySource(milestone.citations).toSorted((a, b) => Number(isShown(b)) - Number(isShown(a)));
  return groups.map((group, at) => (
    <Fact key={group[0].sourceId} term={at === 0 ? t.source : t.otherSources}>
      <Evidence group={group} edtf={edtf} context={context} />
    </Fact>
  ));
}

function Evidence({
  group,
  edtf,
  context: { references, locale },
}: {
  group: readonly [Citation, ...Citation[]];
  /** Of the date that the card shows: other readings say so. */
  edtf: string;
  context: CardContext;
}) {
  const t = pressTexts(locale);
  const source = references.sources[group[0].sourceId];
  if (!source) return null;
  const reasons = new Set(group.flatMap(({ inference }) => inference?.[locale] ?? []));
  return (
    <>
      <p>
        {group.map((citation) => (
          <span key={citation.id} lang="de" className="block">
            {quoted(citation.wording, locale)}
            {citation.locator && ` (${citation.locator})`}
          </span>
        ))}
      </p>
      <p className="text-sm">
        <strong>{publisherLabel(source, locale)}</strong>,{" "}
        <a href={href("source", { slug: source.slug }, locale)} lang={source.title ? "de" : undefined}>
          {sourceTitle(source, locale)}
        </a>
        , {sourceDay(source, locale)}
        {source.url && (
          <>
            {" · "}
            <ExternalLink locale={locale} href={source.url}>
              {evidenceTexts(locale).original}
            </ExternalLink>
          </>
        )}
      </p>
      {group.map(
        ({ id, date }) =>
          date &&
          date.edtf !== edtf && (
            <p key={id} className="text-sm">
              <span className="text-muted">{t.otherReading}:</span> <DateText date={date} locale={locale} />
            </p>
          ),
      )}
      {[...reasons].map((reason) => (
        <p key={reason} className="mt-1 text-sm">
          <span className="font-semibold">{t.inferred}:</span> {reason}
        </p>
      ))}
    </>
  );
}
