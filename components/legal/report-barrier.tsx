import { EnforcementBody } from "./accessibility.tsx";
import { MailLink } from "./operator-details.tsx";
import type { LegalPageProps } from "./operator-details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { legalTexts } from "#lib/i18n/messages/legal.ts";

/** How to report a barrier: by e-mail, since the public pages store nothing. */
export function ReportBarrier({ locale, operator }: LegalPageProps) {
  const t = legalTexts(locale).report;
  const email = operator.ACCESSIBILITY_EMAIL;
  return (
    <Page locale={locale} route="reportBarrier" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      <div className="prose">
        <h2>{t.stateTitle}</h2>
        <ul>
          {t.state.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h2>{t.sendTitle}</h2>
        {email === undefined ? (
          <Notice tone="caution">{t.missing}</Notice>
        ) : (
          <>
            <p>
              {t.send} <MailLink address={email} subject={t.subject} body={t.body} />
            </p>
            <p>{t.privacy}</p>
          </>
        )}
        <h2>{t.bodyTitle}</h2>
        <EnforcementBody locale={locale} operator={operator} />
      </div>
    </Page>
  );
}
