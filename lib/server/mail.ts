/** Sends mails by the SMTP server of the operator. */
import { createTransport } from "nodemailer";
import { environment, type Environment } from "#lib/env.ts";
import { siteUrl } from "#lib/i18n/metadata.ts";

export interface Mail {
  to: string;
  subject: string;
  /** Plain text; lines as they are. */
  text: string;
}

type MailSettings = Pick<Environment, "SMTP_URL" | "MAIL_FROM" | "OPERATOR_EMAIL">;

/** Whether mails can be sent at all. */
export const canSendMail = (): boolean => environment().SMTP_URL !== undefined;

/** Whom mails come from: MAIL_FROM, else the operator, else the register at its own host. */
const sender = ({ MAIL_FROM, OPERATOR_EMAIL }: MailSettings) =>
  MAIL_FROM ?? {
    name: "Hubregister",
    address: OPERATOR_EMAIL ?? `hubregister@${new URL(siteUrl()).hostname}`,
  };

/**
 * @returns false when no SMTP server is configured
 * @throws Error when the server does not take the mail
 */
export async function sendMail(mail: Mail, settings: MailSettings = environment()): Promise<boolean> {
  if (settings.SMTP_URL === undefined) return false;
  const transport = createTransport(settings.SMTP_URL, {
    // Programs that answer mails by themselves leave these alone.
    headers: { "Auto-Submitted": "auto-generated" },
  });
  try {
    await transport.sendMail({ ...mail, from: sender(settings) });
  } finally {
    transport.close();
  }
  return true;
}
