import { existsSync } from "node:fs";
import { ConfigError, readConfig } from "../config.ts";
import { jsonLog } from "../log.ts";
import { startService } from "./compose.ts";
import { DataFolderInUseError } from "./data-folder.ts";
import { PortInUseError } from "./listen.ts";

/** Starts the whole service on this machine; ends with 1 and a plain message when it cannot. */
const main = async (): Promise<void> => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const service = await startService(readConfig(process.env), jsonLog());
  console.log(`Countersign is at ${service.startPage}`);

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
  const expected =
    error instanceof ConfigError || error instanceof DataFolderInUseError || error instanceof PortInUseError;
  console.error(expected ? `Countersign cannot start: ${error.message}` : error);
  process.exit(1);
};

main().catch(fail);
