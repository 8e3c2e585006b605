import { fileURLToPath } from "node:url";

/**
 * The environment of a process that must have nothing that whoever runs the tests has set. What it compiles of its sources
 * is kept for the next one: the CDK alone takes seconds.
 */
export const bareEnvironment = {
  PATH: process.env["PATH"],
  TMPDIR: process.env["TMPDIR"],
  NODE_COMPILE_CACHE: fileURLToPath(new URL("../node_modules/.cache/compiled-tests", import.meta.url)),
} as const;
