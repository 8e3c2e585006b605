import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readSettings, type Settings } from "./settings.ts";

/**
 * Runs a command of an operator with the settings of the environment and of `.env`, and ends the process with what
 * the command answers. Settings that are wrong are told in a sentence, all else with its stack.
 */
export const runCommand = async (command: (settings: Settings) => Promise<number>): Promise<void> => {
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
    process.exitCode = await command(readSettings(process.env));
  } catch (error) {
    console.error(error instanceof Error && error.name === "ConfigError" ? error.message : error);
    process.exitCode = 1;
  }
};

/** Runs the CDK on what was synthesized into a folder, with the arguments the operator gave. */
export const runCdk = (verb: "deploy" | "destroy", { stackName }: Settings, folder: string): number => {
  const given = process.argv.slice(2);
  const { status } = spawnSync("cdk", [verb, stackName, "--app", folder, ...given], { stdio: "inherit" });
  return status ?? 1;
};
