/** Reads of networks. */
import type { PrismaClient } from "#lib/db/generated/client.ts";
import type { NetworkRecord } from "#lib/networks/record.ts";
import { networkFromRow, networkSelect } from "#lib/networks/rows.ts";
import type { StateIso } from "#lib/places/states.ts";

/** The networks of hubs within one state, by name. */
export async function networksOfState(client: PrismaClient, stateIso: StateIso): Promise<NetworkRecord[]> {
  const rows = await client.network.findMany({
    where: { stateIso, archived: false },
    select: networkSelect,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(networkFromRow);
}
