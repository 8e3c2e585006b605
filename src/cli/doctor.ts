import { resolveMx } from "node:dns/promises";
import { existsSync } from "node:fs";
import { openAccount } from "../../infra/account.ts";
import { diagnose } from "../../infra/doctor/diagnose.ts";
import { readSettings } from "../../infra/settings.ts";
import { doctorReport } from "./doctor-report.ts";

/** `npm run doctor`: what a deployment on AWS lacks, before it and after it. Ends with 1 when something is missing. */
const main = async (): Promise<number> => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readSettings(process.env);
  const account = openAccount({ region: settings.region });
  const findings = await diagnose(settings, { account, resolveMx, fetch });
  console.log(doctorReport(findings));
  return findings.some(({ state }) => state === "missing") ? 1 : 0;
};

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error && error.name === "ConfigError" ? error.message : error);
  process.exitCode = 1;
}
