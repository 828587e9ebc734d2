import type { Environment } from "#lib/env.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { legalTexts } from "#lib/i18n/messages/legal.ts";

/** What the configuration says about whoever runs this installation. */
export type Operator = Pick<
  Environment,
  | "OPERATOR_NAME"
  | "OPERATOR_ADDRESS"
  | "OPERATOR_EMAIL"
  | "OPERATOR_PHONE"
  | "OPERATOR_RESPONSIBLE"
  | "LEGAL_BASIS"
  | "PRIVACY_OFFICER"
  | "PRIVACY_AUTHORITY"
  | "ACCESSIBILITY_EMAIL"
  | "ACCESSIBILITY_BODY"
>;

/** What every legal page is given. */
export interface LegalPageProps {
  locale: Locale;
  operator: Operator;
}

/** A configured text as it was typed, lines kept; says so where nothing was entered. */
export function Configured({ locale, text }: { locale: Locale; text: string | undefined }) {
  if (text === undefined) return <span className="text-muted">{legalTexts(locale).notConfigured}</span>;
  return <span className="whitespace-pre-line">{text}</span>;
}

/** An e-mail address as a link. */
export function MailLink({ address, subject, body }: { address: string; subject?: string; body?: string }) {
  const query = Object.entries({ subject, body })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return <a href={`mailto:${address}${query === "" ? "" : `?${query}`}`}>{address}</a>;
}
