import { pictureSize, type PictureDate, type PictureView } from "./hub-picture-view.ts";
import { drawable } from "#lib/exports/drawable.ts";
import type { HubStatus } from "#lib/hubs/status.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shellTexts } from "#lib/i18n/messages/shell.ts";

/** The site's light palette (app/kern-tokens.css) for a program that knows neither its variables nor oklch. */
const colours = {
  surface: "#ffffff",
  text: "#131525",
  muted: "#51577a",
  line: "#c0c3d5",
  accent: "#2044aa",
  positive: "#007155",
  caution: "#ffe7b6",
};

const statusColours: Readonly<Record<HubStatus, string>> = {
  unknown: colours.muted,
  "in-talks": colours.accent,
  agreed: colours.accent,
  "being-set-up": colours.accent,
  open: colours.positive,
  closed: colours.muted,
  cancelled: colours.muted,
};

/** Where a name is long it is set smaller, so that even the longest a record may have (160 characters) fits. Pixels. */
function nameSize(name: string): number {
  const longestWord = Math.max(...name.split(/[\s–-]/).map((word) => word.length));
  const byLength = name.length <= 34 ? 72 : name.length <= 64 ? 56 : name.length <= 110 ? 44 : 36;
  // A letter is about 0.58 of its size wide; a word that fits into no line is broken.
  return Math.max(30, Math.min(byLength, Math.floor(1072 / (0.58 * longestWord))));
}

interface Props {
  view: PictureView;
  locale: Locale;
  isMadeUp: boolean;
}

/** For link previews: styles stand in the elements, because the program that draws knows no sheets. */
export function HubPicture({ view, locale, isMadeUp }: Props) {
  const t = shellTexts(locale);
  const { name, place, status, statusWords, dates } = view;
  return (
    <div
      style={{
        ...pictureSize,
        display: "flex",
        flexDirection: "column",
        fontFamily: "'Fira Sans', 'Fira Sans Ext'",
        fontWeight: 400,
        color: colours.text,
        background: colours.surface,
        borderTop: `12px solid ${colours.accent}`,
      }}
    >
      {isMadeUp && (
        <div
          style={{
            display: "flex",
            justifyContent: "center",
            padding: "8px 64px",
            fontSize: 24,
            fontWeight: 600,
            background: colours.caution,
          }}
        >
          {drawable(t.madeUp)}
        </div>
      )}
      <div style={{ display: "flex", flexDirection: "column", flexGrow: 1, padding: "40px 64px 44px" }}>
        <div style={{ display: "flex", justifyContent: "space-between", fontSize: 28 }}>
          <span style={{ fontWeight: 600 }}>{t.name}</span>
          <span style={{ color: statusColours[status], fontWeight: 600 }}>{drawable(statusWords)}</span>
        </div>
        <div style={{ display: "flex", flexDirection: "column", justifyContent: "center", flexGrow: 1 }}>
          <div
            style={{
              display: "block",
              fontSize: nameSize(name),
              fontWeight: 600,
              lineHeight: 1.12,
              letterSpacing: "-0.012em",
              wordBreak: "break-word",
              textWrap: "balance",
              lineClamp: 4,
            }}
          >
            {drawable(name)}
          </div>
          <div style={{ display: "block", marginTop: 12, fontSize: 30, color: colours.muted, lineClamp: 2 }}>
            {drawable(place)}
          </div>
        </div>
        {dates.length > 0 && <Dates dates={dates} />}
      </div>
    </div>
  );
}

/** Two beside each other: what it was and whether it happened, and below it the date, which is never cut. */
function Dates({ dates }: { dates: readonly PictureDate[] }) {
  return (
    <div style={{ display: "flex", flexWrap: "wrap", borderTop: `2px solid ${colours.line}` }}>
      {dates.map(({ id, what, state, date, isDone }) => (
        <div
          key={id}
          style={{ display: "flex", flexDirection: "column", width: 536, paddingTop: 18, paddingRight: 32 }}
        >
          <div style={{ display: "flex", fontSize: 23, color: colours.muted }}>
            <div style={{ display: "block", lineClamp: 1, wordBreak: "break-all" }}>{drawable(what)}</div>
            <div style={{ display: "flex", flexShrink: 0 }}>{drawable(`, ${state}`)}</div>
          </div>
          <div style={{ display: "block", fontSize: 29, fontWeight: isDone ? 600 : 400, lineHeight: 1.25 }}>
            {drawable(date)}
          </div>
        </div>
      ))}
    </div>
  );
}
