/** The link check: looks at a portion of the addresses that are due and keeps what it found. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import { registerIsMadeUp } from "#lib/records/figures.ts";
import { nextCheck, type CheckedLink } from "./outcome.ts";
import { prober, robotName, type Manners } from "./probe.ts";
import { checkedLink, dueLinks } from "./queries.ts";
import { publicInternet, type Network } from "./request.ts";

export interface LinkCheckOptions {
  now: Date;
  /** The register's public address: whoever is asked can see who asks. */
  siteUrl: string;
  /** What differs from the public internet, for tests. */
  network?: Partial<Network>;
  manners?: Manners;
}

const politely: Manners = {
  pause: 2000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** How many hosts are asked at the same time. */
const side = 4;

const proberFor = ({ siteUrl, network, manners = politely }: LinkCheckOptions) =>
  prober({ ...publicInternet, userAgent: `${robotName}-linkcheck/1 (+${siteUrl})`, ...network }, manners);

/**
 * Looks at the addresses that are due, at most `most` of them.
 * @returns how many were looked at; none in a register of made-up records, whose addresses are nobody's
 */
export async function checkLinks(
  client: PrismaClient,
  options: LinkCheckOptions & { most: number; signal?: AbortSignal },
): Promise<number> {
  if (await registerIsMadeUp(client)) return 0;
  const waiting = await dueLinks(client, options.now, options.most);
  const total = waiting.length;
  const probe = proberFor(options);
  const worker = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined && !options.signal?.aborted; url = waiting.shift())
      await keep(client, url, await probe(url), options.now);
  };
  await Promise.all(Array.from({ length: side }, worker));
  return total;
}

/** Looks at one address now. */
export async function checkLink(
  client: PrismaClient,
  url: string,
  options: LinkCheckOptions,
): Promise<CheckedLink> {
  return keep(client, url, await proberFor(options)(url), options.now);
}

async function keep(
  client: PrismaClient,
  url: string,
  found: Parameters<typeof nextCheck>[1],
  now: Date,
): Promise<CheckedLink> {
  const check = nextCheck(await checkedLink(client, url), found, now);
  await client.linkCheck.upsert({
    where: { url },
    create: { url, ...check },
    update: check,
    select: { url: true },
  });
  return check;
}
