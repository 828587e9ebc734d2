import { EmbedLink } from "./embed-frame.tsx";
import { DateText } from "#components/dates/date-text.tsx";
import { bySource } from "#components/evidence/by-source.ts";
import { InferredMark } from "#components/evidence/inferred-mark.tsx";
import { publisherLabel, sourceDay } from "#components/evidence/source-text.ts";
import { milestoneName } from "#components/hubs/milestone-name.ts";
import { OverdueMark } from "#components/hubs/status-badge.tsx";
import { isInferred } from "#lib/evidence/inferred.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { evidenceTexts } from "#lib/i18n/messages/evidence.ts";
import { hubTexts } from "#lib/i18n/messages/hub.ts";
import { href } from "#lib/i18n/paths.ts";
import { displayedDate, isOverdue } from "#lib/records/plans.ts";
import type { RecordReference, References } from "#lib/records/references.ts";
import type { Citation, Milestone } from "#lib/records/statements.ts";

export interface EmbeddedMilestone {
  milestone: Milestone;
  /** All of the record, which tell what became of a plan. */
  siblings: readonly Milestone[];
  /** Whose it is, where the frame does not say so. */
  owner?: RecordReference;
}

interface Props {
  milestones: readonly EmbeddedMilestone[];
  references: Pick<References, "sources">;
  locale: Locale;
  /** ISO day in Europe/Berlin; decides what is overdue. */
  today: string;
}

/** Milestones one below the other: what, when in words, whether it happened, and who said so and when. */
export function EmbedMilestones({ milestones, references, locale, today }: Props) {
  const words = hubTexts(locale);
  return (
    <ol className="mt-2 border-t border-line">
      {milestones.map(({ milestone, siblings, owner }) => (
        <li key={milestone.id} className="border-b border-line py-2">
          {owner && (
            <p>
              <Owner owner={owner} locale={locale} />
            </p>
          )}
          <p>
            <span className="font-semibold">{milestoneName(milestone, locale)}</span>{" "}
            <span className="text-muted">({words.states[milestone.state]})</span>{" "}
            {isOverdue(milestone, siblings, today) && <OverdueMark locale={locale} />}
          </p>
          <p>
            <DateText date={displayedDate(milestone)} locale={locale} />{" "}
            {isInferred(milestone.citations) && <InferredMark locale={locale} />}
          </p>
          <Sources citations={milestone.citations} references={references} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

/** Networks have no page of their own: they are named only. */
function Owner({ owner, locale }: { owner: RecordReference; locale: Locale }) {
  const { kind, slug, name, nameEn } = owner;
  if (kind === "network") return locale === "de" ? name : nameEn;
  return (
    <EmbedLink locale={locale} address={href(kind === "hub" ? "hub" : "operator", { slug }, locale)}>
      {name}
    </EmbedLink>
  );
}

interface SourcesProps extends Pick<Props, "references" | "locale"> {
  citations: readonly Citation[];
}

function Sources({ citations, references, locale }: SourcesProps) {
  const t = evidenceTexts(locale);
  return bySource(citations).map((group) => {
    const source = references.sources[group[0].sourceId];
    if (!source) return null;
    return (
      <p key={source.id} className="text-xs text-muted">
        {t.source}:{" "}
        <EmbedLink locale={locale} address={href("source", { slug: source.slug }, locale)}>
          {publisherLabel(source, locale)}
        </EmbedLink>
        , {sourceDay(source, locale)}
      </p>
    );
  });
}
