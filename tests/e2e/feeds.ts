/** Feeds and calendars as programs of others read them. */
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";

/** @throws for XML that is not well-formed, and for what is no feed */
export function readFeed(xml: string) {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  const feed = parseAtomFeed(xml);
  return { ...feed, entries: feed.entries ?? [], links: feed.links ?? [] };
}

/** @throws for what is no calendar */
export function readCalendar(text: string) {
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = component.getAllSubcomponents("vevent").map((each) => {
    const event = new ICAL.Event(each);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      first: event.startDate.toString(),
      end: event.endDate.toString(),
      status: String(each.getFirstPropertyValue("status")),
    };
  });
  // The parser knows no such property and leaves its text as it stands in the file.
  const name = String(component.getFirstPropertyValue("name")).replace(/\\([\\;,])/g, "$1");
  return { name, events };
}
