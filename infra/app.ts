import { runCommand } from "./run-command.ts";
import { synthesize } from "./synthesize.ts";

/** The CDK's app: `npm run synth` and the `cdk` command run it. No network, no account. */
await runCommand(async (settings) => {
  const folder = await synthesize(settings);
  console.log(`${settings.stackName} is in ${folder}`);
  if (settings.missing.length > 0) {
    console.log(`made with examples, not to be deployed, for want of ${settings.missing.join(", ")}`);
  }
  return 0;
});
