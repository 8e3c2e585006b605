import { existsSync } from "node:fs";
import { enableCompileCache, flushCompileCache } from "node:module";
import { join } from "node:path";

const COMPILED = join(import.meta.dirname, "../../node_modules/.cache/compiled");
// Before anything else is loaded: a start after a crash must not spend its time on compiling once more.
enableCompileCache(COMPILED);
// Threads have it from the environment: the one that loads MJML begins in half the time.
process.env["NODE_COMPILE_CACHE"] ??= COMPILED;

/** Starts the whole service on this machine; ends with 1 and a plain message when it cannot. */
const main = async (): Promise<void> => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { readConfig } = await import("../config.ts");
  const { jsonLog } = await import("../log.ts");
  const { startService } = await import("./compose.ts");
  const service = await startService(readConfig(process.env), jsonLog());
  console.log(`Countersign is at ${service.startPage}`);
  // Node writes it only at a regular exit, which a crash is not.
  flushCompileCache();

  const stop = (): void => {
    // A second signal ends it the hard way, which loses nothing either.
    for (const signal of SIGNALS) process.removeListener(signal, stop);
    service.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of SIGNALS) process.on(signal, stop);
};

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

const fail = (error: unknown): void => {
  const expected = error instanceof Error && EXPECTED.has(error.name);
  console.error(expected ? `Countersign cannot start: ${error.message}` : error);
  process.exit(1);
};

const EXPECTED: ReadonlySet<string> = new Set(["ConfigError", "DataFolderInUseError", "PortInUseError"]);

main().catch(fail);
