import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Runs `work` while no other process runs work under the same lock file. SQLite is used only as a portable
 * lock of the operating system: unlike a file holding a process number, it frees itself when its holder is killed.
 * @throws when the file can't be created, or the lock isn't free after `patience` milliseconds
 */
export async function exclusively<T>(file: string, work: () => Promise<T>, patience = 90_000): Promise<T> {
  const lock = new DatabaseSync(file);
  try {
    const giveUp = Date.now() + patience;
    for (;;) {
      try {
        lock.exec("BEGIN EXCLUSIVE");
        break;
      } catch (error) {
        const locked = error instanceof Error && "errcode" in error && error.errcode === 5;
        if (!locked || Date.now() > giveUp) throw error;
        await sleep(40);
      }
    }
    return await work();
  } finally {
    lock.close();
  }
}
