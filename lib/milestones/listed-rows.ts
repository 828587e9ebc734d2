/** What queries over the table `milestones m` share: its owners, and the orders of the chronology. */
import { Prisma } from "#lib/db/generated/client.ts";
import { milestoneKinds } from "#lib/records/statements.ts";

/** Joins the record that each milestone belongs to: a hub `h`, an organisation `o` or a network `n`. */
export const owners = Prisma.sql`
  LEFT JOIN hubs h ON h.id = m.hub_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  LEFT JOIN networks n ON n.id = m.network_id`;

/** Milestones of archived records stay out. */
export const listed = Prisma.sql`NOT coalesce(h.archived, o.archived, n.archived)`;

/** Without any calendar day to go by. */
export const boundless = Prisma.sql`(m.earliest IS NULL AND m.latest IS NULL)`;

/**
 * The day a milestone stands at: its earliest; "on or before" stands before everything else of the month it ends in. Any
 * day of its own would keep each decided "before", and this one also reads well.
 */
const standsAt = Prisma.sql`coalesce(m.earliest, date_trunc('month', m.latest)::date)`;

/** Of those that stand at one day: open before it, then bounded, then open after it. */
const openness = Prisma.sql`(m.earliest IS NOT NULL)::int + (m.latest IS NULL)::int`;

/** What usually comes first in a hub's life. */
const kindOrder = Prisma.sql`array_position(ARRAY[${Prisma.join([...milestoneKinds])}], m.kind)`;

/** Of the dated ones; `byChronology` (select.ts) is the same order. */
export const oldestFirst = Prisma.sql`${standsAt}, ${openness}, m.latest, ${kindOrder}, m.id COLLATE "C"`;
export const newestFirst = Prisma.sql`${standsAt} DESC, ${openness} DESC, m.latest DESC, ${kindOrder} DESC,
  m.id COLLATE "C" DESC`;
