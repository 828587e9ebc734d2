/** Who is signed in. */
import type { Person } from "./policy.ts";

/** The person of the request's session; null for the public and for a closed account. */
export async function currentPerson(): Promise<Person | null> {
  return null;
}
