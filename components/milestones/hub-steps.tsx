import { RecordLink } from "#components/records/record-link.tsx";
import { figuresTexts } from "#lib/i18n/messages/figures.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { countSentence } from "#lib/milestones/figure-words.ts";
import type { MilestoneFigures, NamedHubs } from "#lib/milestones/figures-queries.ts";
import { hubSteps } from "#lib/milestones/openings.ts";

interface Props {
  steps: MilestoneFigures["steps"];
  locale: Locale;
}

/** How many hubs had signed, opened and closed, surely and perhaps, and which ones. */
export function HubSteps({ steps, locale }: Props) {
  const t = figuresTexts(locale).hubs;
  return (
    <ul className="max-w-measure">
      {hubSteps.map((step) => {
        const { surely, perhaps } = steps[step];
        const most = surely.total + perhaps.total;
        return (
          <li key={step} className="border-b border-line py-3 first-letter:uppercase last:border-b-0">
            <strong>{countSentence({ least: surely.total, most }, locale)}</strong> {t.steps[step]}
            {most > 0 && (
              <details className="mt-1 text-sm">
                <summary className="inline-flex min-h-9 items-center text-accent">{t.which}</summary>
                <Names title={t.surely} hubs={surely} locale={locale} />
                <Names title={t.perhaps} hubs={perhaps} locale={locale} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Names({
  title,
  hubs: { total, named },
  locale,
}: {
  title: string;
  hubs: NamedHubs;
  locale: Locale;
}) {
  const t = figuresTexts(locale).hubs;
  if (total === 0) return null;
  return (
    <>
      <p className="mt-2 font-semibold">{title}</p>
      <ul className="list-disc ps-5">
        {named.map((hub) => (
          <li key={hub.slug}>
            <RecordLink record={hub} locale={locale} withState />
          </li>
        ))}
        {total > named.length && <li>{t.more((total - named.length).toLocaleString(locale))}</li>}
      </ul>
    </>
  );
}
