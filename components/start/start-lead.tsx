import { formatDate } from "#lib/dates/format.ts";
import { berlinDay } from "#lib/dates/today.ts";
import { statusOrder } from "#lib/hubs/status-order.ts";
import { startTexts } from "#lib/i18n/messages/start.ts";
import { conjunction } from "#lib/i18n/conjunction.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { RegisterFigures } from "#lib/records/figures.ts";

/** What the register knows, in a sentence with figures, and as of when. */
export function StartLead({ figures, locale }: { figures: RegisterFigures; locale: Locale }) {
  const t = startTexts(locale);
  const { hubs, states, byStatus, revision } = figures;
  const number = (value: number) => value.toLocaleString(locale);
  const parts = statusOrder.flatMap((status) => {
    const count = byStatus[status];
    return count ? [{ status, count }] : [];
  });
  return (
    <>
      {hubs === 0 ? (
        <p>{t.knowsNothing}</p>
      ) : (
        <p>
          {t.knows(t.hubs(number(hubs), hubs === 1), t.states(number(states), states === 1))}{" "}
          <Parts
            locale={locale}
            parts={parts.map(({ status, count }) => ({
              address: href("hubs", {}, locale, { status }),
              text: t.part(number(count), count === 1, status),
            }))}
          />
        </p>
      )}
      <p className="mt-2 text-base text-muted">
        {t.promise}{" "}
        {revision && t.asOf(number(revision.sequence), formatDate({ edtf: berlinDay(revision.at) }, locale))}
      </p>
    </>
  );
}

/** "Davon sind 2 eröffnet, 2 im Aufbau und 5 vereinbart", each a link to those hubs. */
function Parts({ parts, locale }: { parts: { address: string; text: string }[]; locale: Locale }) {
  // The sentence is put together by the language's own rules; its parts are then found again by their places.
  const list = conjunction(locale).formatToParts(parts.map((_, i) => String(i)));
  const [before = "", after = ""] = startTexts(locale).parts("\n").split("\n");
  return (
    <>
      {before}
      {list.map(({ type, value }, i) => {
        const part = type === "element" ? parts[Number(value)] : undefined;
        return part ? (
          <a key={part.address} href={part.address}>
            {part.text}
          </a>
        ) : (
          // Commas and "and" have no identity of their own; the sentence is rendered once.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i}>{value}</span>
        );
      })}
      {after}
    </>
  );
}
