import { expect, test } from "vitest";
import { handleReport } from "#lib/reports/store.ts";
import { decisionMail } from "#lib/reports/mail-queries.ts";
import { sendMail } from "#lib/server/mail.ts";
import { testDatabase } from "#tests/database.ts";
import { mailServer } from "#tests/mail-server.ts";
import { afterDays, correctZeitz, report } from "./samples.ts";

const database = testDatabase();
const site = "https://register.example";
const decide = (
  number: number,
  event: "accept" | "decline",
  answer: string | null,
  acceptedVersion: number | null,
) =>
  handleReport(database.client, {
    number,
    event,
    personId: "reviewer",
    now: afterDays(1),
    decision: { answer, acceptedVersion },
  });

test("who gave an address gets the decision in the language of the form, and nothing of what they wrote", async () => {
  const declined = await report(database.client);
  await decide(declined, "decline", "Die Quelle nennt keinen Tag.", null);
  const version = await correctZeitz(database.client, "am 4. Oktober eröffnet");
  const accepted = await report(database.client, { locale: "en" });
  await decide(accepted, "accept", null, version);

  const german = await decisionMail(database.client, declined, site);
  expect(german).toMatchObject({
    to: "leserin@example.org",
    subject: `Ihre Fehlermeldung ${declined} im Hubregister ist entschieden`,
  });
  expect(german?.text).toContain("wurde geprüft und abgelehnt");
  expect(german?.text).toContain("Begründung:\nDie Quelle nennt keinen Tag.");
  expect(german?.text).toContain(`${site}/meldungen/${declined}`);
  const english = await decisionMail(database.client, accepted, site);
  expect(english?.text).toContain(`Your error report ${accepted} (DigitalHub Zeitz) has led to a change.`);
  expect(english?.text).toContain(`${site}/en/hubs/zeitz/versions/${version}#s-zeitz-opening`);
  expect(english?.text).toContain(`${site}/en/reports/${accepted}`);
  for (const mail of [german, english]) expect(mail?.text).not.toMatch(/Meldung der Probe|Zeitung/);
});

test("without an address, or before a decision, there is no mail", async () => {
  const silent = await report(database.client, { email: null });
  await decide(silent, "decline", "Nein.", null);
  expect(await decisionMail(database.client, silent, site)).toBeNull();
  expect(await decisionMail(database.client, await report(database.client), site)).toBeNull();
  expect(await decisionMail(database.client, 999_999_999, site)).toBeNull();
});

test("a real mail server takes it, with umlauts and all", async () => {
  const smtp = await mailServer();
  try {
    const number = await report(database.client);
    await decide(number, "decline", "Größe und Straße stimmen; „heute“ bleibt.", null);
    const mail = await decisionMail(database.client, number, site);
    if (!mail) throw new Error("There is a mail.");
    const settings = { SMTP_URL: smtp.url, MAIL_FROM: "register@example.org", OPERATOR_EMAIL: undefined };
    expect(await sendMail(mail, settings)).toBe(true);
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]?.to).toEqual(["leserin@example.org"]);
    expect(smtp.mails[0]?.content).toContain("Auto-Submitted: auto-generated");
  } finally {
    await smtp.close();
  }
});
