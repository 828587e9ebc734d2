import { setTimeout as sleep } from "node:timers/promises";
import { OperatorError } from "#lib/errors.ts";
import type { Child } from "#lib/server/child.ts";

/**
 * Resolves when the site answers.
 * @throws OperatorError with what its server said when that ended instead, or when nothing answers for half a minute
 */
export async function answering(address: string, server: Child): Promise<void> {
  let said: string | undefined;
  void server.finished.then(({ output }) => (said = output));
  for (let attempt = 0; attempt < 300; attempt++) {
    try {
      await (await fetch(address, { redirect: "manual" })).body?.cancel();
      return;
    } catch {
      if (said !== undefined) throw new OperatorError(`Der Webserver unter ${address} endete:\n${said}`);
      await sleep(100);
    }
  }
  throw new OperatorError(`Der Webserver unter ${address} antwortet seit einer halben Minute nicht.`);
}
