import type { LegalPageProps } from "./operator-details.tsx";
import { Configured } from "./operator-details.tsx";
import { Page } from "#components/ui/page.tsx";
import { legalTexts } from "#lib/i18n/messages/legal.ts";
import { href } from "#lib/i18n/paths.ts";

/** The accessibility statement; what it says about checks is what the tests do. */
export function Accessibility({ locale, operator }: LegalPageProps) {
  const t = legalTexts(locale).accessibility;
  return (
    <Page locale={locale} route="accessibility" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      <div className="prose">
        <h2>{t.stateTitle}</h2>
        <p>{t.state}</p>
        <h2>{t.helpTitle}</h2>
        <ul>
          {t.help.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h2>{t.gapsTitle}</h2>
        <ul>
          {t.gaps.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h2>{t.reportTitle}</h2>
        <p>
          {t.report} <a href={href("reportBarrier", {}, locale)}>{t.reportLink}</a>
        </p>
        <h2>{t.bodyTitle}</h2>
        <EnforcementBody locale={locale} operator={operator} />
      </div>
    </Page>
  );
}

/** Where to turn when a report is not answered well. */
export function EnforcementBody({ locale, operator }: LegalPageProps) {
  const t = legalTexts(locale).accessibility;
  if (operator.ACCESSIBILITY_BODY === undefined) return <p>{t.bodyMissing}</p>;
  return (
    <>
      <p>{t.body}</p>
      <p>
        <Configured locale={locale} text={operator.ACCESSIBILITY_BODY} />
      </p>
    </>
  );
}
