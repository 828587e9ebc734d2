import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { OperatorError } from "#lib/errors.ts";

interface Variable<T> {
  readonly schema: z.ZodType<T>;
  /** Completes the sentence "X muss … sein". */
  readonly expected: string;
}

function variable<T>(schema: z.ZodType<T>, expected: string): Variable<T> {
  return { schema, expected };
}

function wholeNumber(from: number, to: number, standard: number): Variable<number> {
  return variable(
    z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(from).max(to)).default(standard),
    `eine ganze Zahl von ${from} bis ${to}`,
  );
}

function isUrl(protocols: readonly string[]) {
  return (value: string): boolean => URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

const text = variable(z.string().max(2000).optional(), "ein Text von höchstens 2000 Zeichen");
const email = variable(z.email().optional(), "eine E-Mail-Adresse");
const webAddress = variable(
  z
    .string()
    .refine(isUrl(["http:", "https:"]))
    .transform((value) => value.replace(/\/+$/, ""))
    .optional(),
  "eine Webadresse mit http:// oder https://",
);

/** Every variable the register reads, and nothing else reads `process.env` for settings. README lists the same. */
const variables = {
  PORT: wholeNumber(1, 65535, 3000),
  HOST: variable(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default("127.0.0.1"),
    "ein Rechnername oder eine IP-Adresse",
  ),
  DATABASE_URL: variable(
    z
      .string()
      .refine(isUrl(["postgres:", "postgresql:"]))
      .refine((value) => new URL(value).pathname.length > 1)
      .optional(),
    "eine Adresse der Form postgresql://name:kennwort@rechner:5432/datenbank",
  ),
  DATA_DIR: variable(z.string().default(".data"), "ein Verzeichnis"),
  DATABASE_POOL: wholeNumber(2, 200, 10),
  LOG_LEVEL: variable(
    z.enum(["debug", "info", "warn", "error"]).default("info"),
    "debug, info, warn oder error",
  ),
  SITE_URL: webAddress,
  AUTH_SECRET: variable(z.string().min(32).max(500).optional(), "ein Text von mindestens 32 Zeichen"),
  SMTP_URL: variable(
    z
      .string()
      .refine(isUrl(["smtp:", "smtps:"]))
      .optional(),
    "eine Adresse der Form smtps://name:kennwort@rechner:465",
  ),
  MAIL_FROM: text,
  OIDC_ISSUER: webAddress,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_NAME: text,
  OPERATOR_NAME: text,
  OPERATOR_ADDRESS: text,
  OPERATOR_EMAIL: email,
  OPERATOR_PHONE: text,
  OPERATOR_RESPONSIBLE: text,
  LEGAL_BASIS: text,
  PRIVACY_OFFICER: text,
  PRIVACY_AUTHORITY: text,
  ACCESSIBILITY_EMAIL: email,
  ACCESSIBILITY_BODY: text,
} as const;

/** The checked settings: numbers as numbers, an unset optional one `undefined`. */
export type Environment = {
  readonly [Name in keyof typeof variables]: z.infer<(typeof variables)[Name]["schema"]>;
};

// A refused password must not end up in a log.
function shown(name: string, value: string): string {
  if (name === "AUTH_SECRET" || name === "OIDC_CLIENT_SECRET") return "…";
  return value.replace(/\/\/[^@/]*@/, "//…@");
}

/**
 * Checks one set of variables. An empty value counts as unset, as `PORT= npm start` means it.
 * @throws OperatorError naming the first wrong variable, its value and what is expected.
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const checked: Record<string, unknown> = {};
  for (const [name, { schema, expected }] of Object.entries<Variable<unknown>>(variables)) {
    const given = source[name]?.trim() || undefined;
    const result = schema.safeParse(given);
    if (!result.success) {
      throw new OperatorError(`${name} ist „${shown(name, given ?? "")}“, muss aber ${expected} sein.`);
    }
    checked[name] = result.data;
  }
  // Each entry was just parsed by the schema of the same name.
  return checked as Environment;
}

let current: Environment | undefined;

/**
 * The environment of this process, read once. A file `.env` in the working directory fills in what is unset.
 * @throws OperatorError as `readEnvironment`.
 */
export function environment(): Environment {
  if (!current) {
    const file = resolve(".env");
    if (existsSync(file)) process.loadEnvFile(file);
    current = readEnvironment(process.env);
  }
  return current;
}

/**
 * Names the database for this process and the ones it starts, once an embedded server has told its address.
 * Anything that called `environment()` before keeps working: the next call reads again.
 */
export function useDatabase(url: string): void {
  process.env["DATABASE_URL"] = url;
  current = undefined;
}

/** The settings that stand on pages: when one changes, the pages have to be built again. */
export function settingsShownOnPages(): Partial<Environment> {
  const ofTheServer =
    /^(PORT|HOST|DATABASE_URL|DATA_DIR|DATABASE_POOL|LOG_LEVEL|AUTH_SECRET|SMTP_URL|MAIL_FROM|OIDC_\w+)$/;
  return Object.fromEntries(Object.entries(environment()).filter(([name]) => !ofTheServer.test(name)));
}
