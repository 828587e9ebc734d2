/**
 * Where Next keeps prerendered pages: as it comes, but without those of forms (sign-in, the desk, the report of an error).
 * Next resumes a form's answer from the prerendered part of its page, and there React forgets what an action gave back:
 * without script a refused form came back empty and without its reasons. A page without a prerendered part is rendered as
 * a whole.
 */
import { createRequire } from "node:module";
import type FileSystemCacheType from "next/dist/server/lib/incremental-cache/file-system-cache.js";

type Store = typeof FileSystemCacheType;

// CommonJS with a default export, which Node's own import would wrap once more.
const { default: FileSystemCache } = createRequire(import.meta.url)(
  "next/dist/server/lib/incremental-cache/file-system-cache.js",
) as { default: Store };

/** Whether a key of the store is a page of forms: keys end in the address, behind what Next puts before it. */
const isFormPage = (key: string): boolean =>
  /\/(?:de|en)\/(?:sign-in|manage|report-an-error)(?:\/|$)/.test(key);

export default class PageStore extends FileSystemCache {
  override async get(...asked: Parameters<InstanceType<Store>["get"]>) {
    return isFormPage(asked[0]) ? null : super.get(...asked);
  }

  override async set(...kept: Parameters<InstanceType<Store>["set"]>): Promise<void> {
    if (!isFormPage(kept[0])) await super.set(...kept);
  }
}
