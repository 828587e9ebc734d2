/** The selection of a calendar as its address carries it. Pure. */
import {
  milestoneQuery,
  readMilestoneFilter,
  everything,
  type MilestoneFilter,
} from "#lib/milestones/filter.ts";
import type { IgnoredParameter, SearchParams } from "#lib/search/parameters.ts";

/** What a calendar may be limited to; a year or a day of one's own says nothing to those who subscribe. */
export const calendarFields = ["kind", "state", "status", "operator", "theme", "hub"] as const;
export type CalendarField = (typeof calendarFields)[number];

export type CalendarFilter = Pick<MilestoneFilter, CalendarField>;

/** Nothing chosen. */
export const wholeCalendar: CalendarFilter = {
  kind: null,
  state: null,
  status: null,
  operator: null,
  theme: null,
  hub: null,
};

const isCalendarField = (field: string): field is CalendarField =>
  (calendarFields as readonly string[]).includes(field);

/** The part of a chronology's selection that its calendar keeps. */
export const calendarFilterOf = ({
  kind,
  state,
  status,
  operator,
  theme,
  hub,
}: MilestoneFilter): CalendarFilter => ({
  kind,
  state,
  status,
  operator,
  theme,
  hub,
});

/**
 * Reads the selection. `unknown`: values that say nothing to it. A page leaves those out of account and says so; a calendar
 * that quietly held everything instead would not be the one that was asked for.
 */
export function readCalendarFilter(params: SearchParams): {
  filter: CalendarFilter;
  unknown: IgnoredParameter<CalendarField>[];
} {
  const { filter, ignored } = readMilestoneFilter(params);
  return {
    filter: calendarFilterOf(filter),
    unknown: ignored.flatMap(({ field, value }) => (isCalendarField(field) ? [{ field, value }] : [])),
  };
}

/** The parameters of the address that carries this selection. */
export const calendarQuery = (filter: CalendarFilter): Record<string, string | undefined> =>
  milestoneQuery({ ...everything, ...filter });
