import { Configured, MailLink } from "./operator-details.tsx";
import type { LegalPageProps } from "./operator-details.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { ExternalLink } from "#components/ui/external-link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { Section } from "#components/ui/section.tsx";
import { legalTexts } from "#lib/i18n/messages/legal.ts";
import { placeAttributions } from "#lib/places/attribution.ts";

/** Who runs this installation, and whose data it shows. */
export function Imprint({ locale, operator }: LegalPageProps) {
  const t = legalTexts(locale).imprint;
  const email = operator.OPERATOR_EMAIL;
  return (
    <Page locale={locale} route="imprint" params={{}} title={t.title} breadcrumbs={[]}>
      {operator.OPERATOR_NAME === undefined ? (
        <Notice tone="caution">{t.missing}</Notice>
      ) : (
        <Section id="operator" title={t.operator}>
          <DefinitionList
            items={[
              { key: "name", term: t.name, values: operator.OPERATOR_NAME },
              {
                key: "address",
                term: t.address,
                values: <Configured locale={locale} text={operator.OPERATOR_ADDRESS} />,
              },
              {
                key: "phone",
                term: t.phone,
                values: <Configured locale={locale} text={operator.OPERATOR_PHONE} />,
              },
              {
                key: "email",
                term: t.email,
                values:
                  email === undefined ? (
                    <Configured locale={locale} text={email} />
                  ) : (
                    <MailLink address={email} />
                  ),
              },
              {
                key: "responsible",
                term: t.responsible,
                values: <Configured locale={locale} text={operator.OPERATOR_RESPONSIBLE} />,
              },
            ]}
          />
        </Section>
      )}
      <Section id="content-rights" title={t.contentTitle}>
        <div className="prose">
          <p>{t.content}</p>
          <p>{t.software}</p>
          <ul>
            {placeAttributions.map((source) => (
              <li key={source.key}>
                <ExternalLink locale={locale} href={source.url}>
                  {source.credit}
                </ExternalLink>{" "}
                (
                <ExternalLink locale={locale} href={source.licence.url}>
                  {source.licence.name}
                </ExternalLink>
                ). {t.changes} {locale === "de" ? source.usageDe : source.usageEn}.
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </Page>
  );
}
