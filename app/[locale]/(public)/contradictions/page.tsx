import type { Metadata } from "next";
import { ContradictionsPage } from "#components/contradictions/contradictions-page.tsx";
import { database } from "#lib/db/client.ts";
import {
  findingQuery,
  pageOf,
  readFindingFilter,
  selectJudged,
} from "#lib/evidence/contradictions/filter.ts";
import { countByVerdict } from "#lib/evidence/contradictions/finding.ts";
import { publishedNotes } from "#lib/evidence/note-queries.ts";
import { shownEvidence } from "#lib/evidence/shown-queries.ts";
import { currentLocale } from "#lib/i18n/current-locale.ts";
import { contradictionTexts } from "#lib/i18n/messages/contradictions.ts";
import { pageMetadata } from "#lib/i18n/metadata.ts";
import { canonicalQuery, type SearchParams } from "#lib/search/parameters.ts";
import { judgement } from "#lib/server/judgement.ts";

/** The filter is read from the address: complete HTML in one piece, rendered for each request. */
export const instant = false;

const claimsPerPage = 10;
const findingsPerPage = 20;
/** Of one record all are shown at once, so that links to one of them lead there. */
const mostOfRecord = 200;

interface Props {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const query = canonicalQuery(findingQuery(readFindingFilter(params).filter));
  const { title, description } = contradictionTexts(locale);
  return pageMetadata({ route: "contradictions", params: {}, locale, title, description, query });
}

export default async function Contradictions({ searchParams }: Props) {
  const [params, locale] = await Promise.all([searchParams, currentLocale()]);
  const { filter, ignored } = readFindingFilter(params);
  const selected = selectJudged(await judgement(), filter);
  const extent = (perPage: number) => (filter.record === null ? perPage : mostOfRecord);
  const claims = pageOf(selected.claims, filter.claims, extent(claimsPerPage));
  const findings = pageOf(selected.findings, filter.page, extent(findingsPerPage));
  const client = database();
  const [shown, notes] = await Promise.all([
    shownEvidence(client, { claims: claims.rows, findings: findings.rows }),
    // For each request: a note shows at once, and on every instance.
    publishedNotes(
      client,
      findings.rows.map(({ key }) => key),
    ),
  ]);
  return (
    <ContradictionsPage
      shown={shown}
      claims={claims}
      findings={findings}
      byVerdict={countByVerdict(selected.findings)}
      notes={notes}
      filter={filter}
      ignored={ignored}
      locale={locale}
    />
  );
}
