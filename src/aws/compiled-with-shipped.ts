import { type CompiledCache, fileCache } from "../notices/compiled-cache.ts";

/** What shipped was compiled when the service was built; a function cannot write where its code is. */
export const compiledWithShipped = (templatesDir: string): CompiledCache => ({
  read: fileCache(`${templatesDir}/compiled`).read,
  write: async () => {},
});
