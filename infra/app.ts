import { existsSync } from "node:fs";
import { readSettings } from "./settings.ts";
import { synthesize } from "./synthesize.ts";

/** The CDK's app: `npm run synth` and the `cdk` command run it. No network, no account. */
if (existsSync(".env")) process.loadEnvFile(".env");
try {
  const { folder, settings } = await synthesize(readSettings(process.env));
  console.log(`${settings.stackName} is in ${folder}`);
  if (settings.missing.length > 0) {
    console.log(`made with examples, not to be deployed, for want of ${settings.missing.join(", ")}`);
  }
} catch (error) {
  console.error(error instanceof Error && error.name === "ConfigError" ? error.message : error);
  process.exitCode = 1;
}
