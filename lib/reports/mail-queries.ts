/** What a reporter is told of the decision, as a mail. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { reportTexts } from "#lib/i18n/messages/reports.ts";
import { href } from "#lib/i18n/paths.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { permalink } from "#lib/revisions/permalink.ts";
import type { Mail } from "#lib/server/mail.ts";
import { reportPage, type ReportPage } from "./queries.ts";
import { recordName } from "./subject.ts";

/**
 * The mail about a report that was decided, in the language of its form; null where no address was given (or it is erased),
 * or nothing is decided.
 * @param site the public address of the register
 */
export async function decisionMail(client: PrismaClient, number: number, site: string): Promise<Mail | null> {
  const row = await client.errorReport.findUnique({
    where: { number },
    select: { email: true, locale: true },
  });
  const page = await reportPage(client, number);
  if (!row?.email || !page || page.report.decidedAt === null) return null;
  const locale: Locale = row.locale === "en" ? "en" : "de";
  const t = reportTexts(locale).mail;
  return { to: row.email, subject: t.subject(number), text: mailText(page, site, locale) };
}

/** Nothing of what the reporter wrote: whoever reads the mail may be somebody else. */
function mailText({ report, subject, newest, accepted }: ReportPage, site: string, locale: Locale): string {
  const t = reportTexts(locale).mail;
  const { number, state, answer, target } = report;
  const isAccepted = state === "accepted";
  const about = recordName(subject.version, locale);
  const paragraphs = [
    t.greeting,
    isAccepted ? t.accepted(number, about) : t.declined(number, about),
    accepted &&
      `${t.change}\n${site}${permalink(
        {
          kind: accepted.kind,
          slug: newest.record.slug,
          version: accepted.version,
          sequence: accepted.sequence,
        },
        locale,
        target.statementId ?? undefined,
      )}`,
    answer && `${isAccepted ? t.answer : t.reason}\n${answer}`,
    `${t.page}\n${site}${href("report", { number: String(number) }, locale)}`,
    t.erased,
  ];
  return paragraphs.filter((paragraph) => paragraph).join("\n\n");
}
