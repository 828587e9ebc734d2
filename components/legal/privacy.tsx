import { Configured, MailLink } from "./operator-details.tsx";
import type { LegalPageProps } from "./operator-details.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { legalTexts } from "#lib/i18n/messages/legal.ts";

/** What the software does with data; every sentence has to stay true to the code. */
export function Privacy({ locale, operator }: LegalPageProps) {
  const t = legalTexts(locale).privacy;
  return (
    <Page locale={locale} route="privacy" params={{}} title={t.title} lead={t.lead} breadcrumbs={[]}>
      <div className="prose">
        <h2>{t.controllerTitle}</h2>
        {operator.OPERATOR_NAME === undefined ? (
          <Notice tone="caution">{t.controllerMissing}</Notice>
        ) : (
          <p>
            {operator.OPERATOR_NAME}
            <br />
            <Configured locale={locale} text={operator.OPERATOR_ADDRESS} />
            {operator.OPERATOR_EMAIL === undefined ? null : (
              <>
                <br />
                <MailLink address={operator.OPERATOR_EMAIL} />
              </>
            )}
          </p>
        )}
        <h3>{t.officer}</h3>
        <p>
          <Configured locale={locale} text={operator.PRIVACY_OFFICER} />
        </p>
        <h2>{t.readingTitle}</h2>
        {t.reading.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h2>{t.noneTitle}</h2>
        <ul>
          {t.none.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h2>{t.reportsTitle}</h2>
        {t.reports.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <h2>{t.peopleTitle}</h2>
        <p>{t.people}</p>
        <h2>{t.basisTitle}</h2>
        <p>
          <Configured locale={locale} text={operator.LEGAL_BASIS} />
        </p>
        <h2>{t.rightsTitle}</h2>
        <p>{t.rights}</p>
        <h3>{t.authority}</h3>
        <p>
          <Configured locale={locale} text={operator.PRIVACY_AUTHORITY} />
        </p>
      </div>
    </Page>
  );
}
