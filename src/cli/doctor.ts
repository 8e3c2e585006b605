import { resolveMx } from "node:dns/promises";
import { openAccount } from "../../infra/account.ts";
import { diagnose } from "../../infra/doctor/diagnose.ts";
import { runCommand } from "../../infra/run-command.ts";
import { doctorReport } from "./doctor-report.ts";

/** `npm run doctor`: what a deployment on AWS lacks, before it and after it. Ends with 1 when something is missing. */
await runCommand(async (settings) => {
  const account = openAccount({ region: settings.region });
  const findings = await diagnose(settings, { account, resolveMx, fetch });
  console.log(doctorReport(findings));
  return findings.some(({ state }) => state === "missing") ? 1 : 0;
});
