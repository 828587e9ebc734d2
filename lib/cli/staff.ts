import { parseArgs } from "node:util";
import { z } from "zod";
import { createInvitation, EmailTakenError, invitationDays, invitationLink } from "#lib/auth/invitations.ts";
import { roles, scopeKinds, type Role, type Scope } from "#lib/auth/policy.ts";
import { createClient } from "#lib/db/client.ts";
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { OperatorError } from "#lib/errors.ts";
import { states } from "#lib/places/states.ts";
import { openDatabase, prepareDatabase } from "#lib/server/database.ts";

const usage =
  "Aufruf: npm run staff -- invite <e-mail> --role admin|reviewer|editor|reader [--scope state:DE-SN] [--scope operator:<id>] [--scope hub:<id>].";

const roleWords: Readonly<Record<string, Role>> = {
  ...Object.fromEntries(roles.map((role) => [role, role])),
  admin: "administrator",
};

/** What is asked for; targets of scopes are not looked up yet. @throws OperatorError that says what is wrong */
export function staffOptions(args: readonly string[]): { email: string; role: Role; scopes: Scope[] } {
  const options = { role: { type: "string" }, scope: { type: "string", multiple: true } } as const;
  let given: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new OperatorError(usage, { cause: error });
  }
  const [command, email = "", ...rest] = given.positionals;
  if (command !== "invite" || rest.length > 0 || email === "") throw new OperatorError(usage);
  if (!z.email().safeParse(email).success) throw new OperatorError(`„${email}“ ist keine E-Mail-Adresse.`);
  const role = roleWords[given.values.role ?? ""];
  if (!role)
    throw new OperatorError(
      given.values.role === undefined
        ? usage
        : `Die Rolle „${given.values.role}“ gibt es nicht; es gibt admin, reviewer, editor und reader.`,
    );
  const scopes = (given.values.scope ?? []).map(readScope);
  if (scopes.length > 0 && role !== "editor")
    throw new OperatorError("Nur die Rolle editor lässt sich mit --scope begrenzen.");
  return { email, role, scopes };
}

function readScope(text: string): Scope {
  const [kindText, target = ""] = text.split(/:(.*)/s);
  const kind = scopeKinds.find((each) => each === kindText);
  if (!kind || target === "")
    throw new OperatorError(
      `„${text}“ begrenzt nichts; möglich sind state:DE-SN, operator:<id> und hub:<id>.`,
    );
  return { kind, target };
}

/** The scope with the id of what it names by id or address part. @throws OperatorError when there is no such thing */
async function found(client: PrismaClient, { kind, target }: Scope): Promise<Scope> {
  const where = { mergedIntoId: null, OR: [{ id: target }, { slug: target }] };
  const select = { id: true } as const;
  const id = {
    state: () => states.find(({ iso, slug }) => iso === target || slug === target)?.iso,
    operator: async () => (await client.organisation.findFirst({ where, select }))?.id,
    hub: async () => (await client.hub.findFirst({ where, select }))?.id,
  }[kind];
  const known = await id();
  const words = { state: "Ein Land", operator: "Eine Organisation", hub: "Einen Hub" }[kind];
  if (known === undefined) throw new OperatorError(`${words} „${target}“ kennt das Register nicht.`);
  return { kind, target: known };
}

/**
 * `npm run staff -- invite <e-mail> --role admin`: prints a link that lets one person in. Joins the running embedded
 * database, or uses the one that DATABASE_URL names.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { email, role, scopes } = staffOptions(args);
  const url = await openDatabase();
  await prepareDatabase(url);
  const { client, close } = createClient(url, 2);
  try {
    const limits = await Promise.all(scopes.map((scope) => found(client, scope)));
    const invitation = { email, role, scopes: limits, invitedBy: null, now: new Date() };
    const { token } = await createInvitation(client, invitation);
    process.stdout.write(
      `Einladung, einmal benutzbar, ${invitationDays} Tage gültig:\n${invitationLink(token, "de")}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof EmailTakenError)
      throw new OperatorError(
        `${email} hat schon ein Konto; ändern lässt es sich in der Verwaltung unter „Personen“.`,
      );
    throw error;
  } finally {
    await close();
  }
}
