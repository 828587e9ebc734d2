import { changeGroups, type ChangeGroup } from "./change-words.ts";
import { headlines } from "./headlines.ts";
import { changeMarks } from "./change-list.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { changeTexts } from "#lib/i18n/messages/changes.ts";
import { versionTexts } from "#lib/i18n/messages/versions.ts";
import type { RecordKind } from "#lib/records/statements.ts";
import type { Compared } from "#lib/revisions/comparison-queries.ts";

interface Props {
  kind: RecordKind;
  compared: Compared;
  locale: Locale;
}

const groupsOf = ({ kind, compared, locale }: Props): ChangeGroup[] =>
  changeGroups({
    kind,
    before: compared.before,
    after: compared.after,
    names: compared.references,
    locale,
    audience: "readers",
  });

/** Everything that changed between two versions, statement by statement. */
export function ReaderChanges(props: Props) {
  const { locale } = props;
  const t = changeTexts(locale);
  const groups = groupsOf(props);
  if (groups.length === 0) return <p className="text-muted">{t.sameAsBefore}</p>;
  return (
    <ul className="border-b border-line">
      {groups.map((group) => (
        <li key={group.path} className="border-t border-line py-3">
          <Group group={group} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Group({ group: { mark, title, lines }, locale }: { group: ChangeGroup; locale: Locale }) {
  const [only, ...more] = lines;
  const name = <strong>{title}</strong>;
  // What came or went is marked; of what changed, the sentence says so.
  const badge =
    mark === "added" || mark === "removed" ? (
      <Badge {...changeMarks[mark]}>{changeTexts(locale).marks[mark]}</Badge>
    ) : null;
  if (badge === null && more.length === 0)
    return (
      <p className="max-w-measure wrap-anywhere">
        {mark === "moved" ? (
          only
        ) : (
          <>
            {name}: {only}
          </>
        )}
      </p>
    );
  return (
    <>
      <p className="flex max-w-measure flex-wrap items-baseline gap-x-3 gap-y-1">
        {badge}
        <span className="min-w-0 wrap-anywhere">{name}</span>
      </p>
      <ul className="mt-1 max-w-measure list-disc ps-5 wrap-anywhere">
        {lines.map((line, index) => (
          // Two citations may say the same, and the list never moves.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Of longer changes this many sentences are seen at once. */
const shownAtOnce = 3;

/** The most important of what changed in single sentences; the rest unfolds. */
export function ChangeHeadlines(props: Props) {
  const { locale } = props;
  const lines = headlines(groupsOf(props), locale);
  if (lines.length === 0) return <p className="text-muted">{changeTexts(locale).sameAsBefore}</p>;
  // To unfold a single sentence would take as much room as the sentence.
  const shown = lines.length <= shownAtOnce + 1 ? lines : lines.slice(0, shownAtOnce);
  const rest = lines.slice(shown.length);
  return (
    <div className="max-w-measure wrap-anywhere">
      <Lines lines={shown} />
      {rest.length === 0 ? null : (
        <details>
          <summary className="inline-flex min-h-11 items-center text-accent">
            {versionTexts(locale).moreChanges(rest.length)}
          </summary>
          <Lines lines={rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc ps-5">
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
