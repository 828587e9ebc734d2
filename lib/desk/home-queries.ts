/** Everything the desk shows, read at once. */
import { may, type Person } from "#lib/auth/policy.ts";
import { berlinDay } from "#lib/dates/today.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { explanationsToGive, type ToExplain } from "#lib/desk/contradiction-queries.ts";
import { incompleteHubs, type IncompleteHub } from "#lib/desk/missing-facts-queries.ts";
import {
  changesetsToApply,
  draftsOf,
  overdueOf,
  unverifiedRecords,
  type Cut,
  type DeskDraft,
  type DraftGroup,
  type ProposedChangeset,
  type UnverifiedRecord,
} from "#lib/desk/queries.ts";
import type { DeskSectionKey } from "#lib/desk/sections.ts";
import type { JudgedFinding } from "#lib/evidence/judged.ts";
import { troubledLinks, type ListedLink } from "#lib/links/queries.ts";
import { deskReports, type ListedDeskReport } from "#lib/reports/desk-queries.ts";

/** How many rows a section of the whole desk shows, and one that is shown alone. */
const few = 5;
const perPage = 50;
/** Plans are checked by the rule one by one, so they are not paged. */
const mostPlans = 200;

export interface DeskHome {
  drafts: Record<DraftGroup, Cut<DeskDraft>>;
  changesets: Cut<ProposedChangeset>;
  reports: Cut<ListedDeskReport>;
  contradictions: Cut<ToExplain>;
  unverified: Cut<UnverifiedRecord>;
  overdue: Awaited<ReturnType<typeof overdueOf>>;
  facts: Cut<IncompleteHub>;
  links: Cut<ListedLink>;
  /** Of the section shown alone. */
  pages: number;
}

/**
 * @param show the only section to be read; null for the beginnings of all
 * @param findings what the rules find, asked for only where it is shown
 */
export async function deskHome(
  client: PrismaClient,
  person: Person,
  {
    now,
    fourEyes,
    show,
    page,
    findings,
  }: {
    now: Date;
    fourEyes: boolean;
    show: DeskSectionKey | null;
    page: number;
    findings: () => Promise<readonly JudgedFinding[]>;
  },
): Promise<DeskHome> {
  const today = berlinDay(now);
  const extent = show === null ? { page: 1, perPage: few } : { page, perPage };
  const wanted = <Rows>(
    key: DeskSectionKey | "links" | "reports",
    read: () => Promise<Rows>,
    none: Rows,
  ): Promise<Rows> => (show === null || show === key ? read() : Promise.resolve(none));
  const empty = { rows: [], total: 0 };
  const drafts = (group: DraftGroup) =>
    wanted<Cut<DeskDraft>>(group, () => draftsOf(client, { group, person, fourEyes, extent }), empty);
  const [
    returned,
    open,
    review,
    waiting,
    scheduled,
    changesets,
    reports,
    contradictions,
    unverified,
    overdue,
    facts,
    links,
  ] = await Promise.all([
    drafts("returned"),
    drafts("open"),
    drafts("review"),
    drafts("waiting"),
    drafts("scheduled"),
    wanted("changesets", () => changesetsToApply(client, { person, fourEyes, extent }), empty),
    wanted(
      "reports",
      async () =>
        may(person, "drafts.edit") ? deskReports(client, person, { list: "waiting", extent }) : empty,
      empty,
    ),
    wanted(
      "contradictions",
      async () => explanationsToGive(client, await findings(), { person, fourEyes, extent }),
      empty,
    ),
    wanted("unverified", () => unverifiedRecords(client, person, { now, extent }), empty),
    wanted("overdue", () => overdueOf(client, person, { today, limit: show === null ? few : mostPlans }), {
      plans: [],
      more: false,
      references: noReferences,
      ids: {},
    }),
    wanted(
      "facts",
      async () => {
        const { hubs, total } = await incompleteHubs(client, person, { today, ...extent });
        return { rows: hubs, total };
      },
      empty,
    ),
    wanted(
      "links",
      async () => {
        const found = await troubledLinks(client, person, { outcomes: ["dead"], ...extent });
        return { rows: found.links, total: found.total };
      },
      empty,
    ),
  ]);
  const all = { returned, open, review, waiting, scheduled, changesets, contradictions, unverified, facts };
  const total = show === null || show === "overdue" ? 0 : all[show].total;
  return {
    drafts: { returned, open, review, waiting, scheduled },
    changesets,
    reports,
    contradictions,
    unverified,
    overdue,
    facts,
    links,
    pages: Math.max(1, Math.ceil(total / perPage)),
  };
}

const noReferences = {
  sources: {},
  municipalities: {},
  associations: {},
  organisations: {},
  themes: {},
  offerKinds: {},
  hubs: {},
};

/** The name of a record by `kind/id`, for what was just done; null when there is none. */
export async function nameOfRecord(client: PrismaClient, record: string): Promise<string | null> {
  const [kind, id = ""] = record.split("/");
  const asked = { where: { id }, select: { name: true } };
  const row =
    kind === "hub"
      ? await client.hub.findUnique(asked)
      : kind === "organisation"
        ? await client.organisation.findUnique(asked)
        : await client.network.findUnique(asked);
  return row?.name ?? null;
}
