import { explainedMail } from "./explained-mail.ts";
import { type InspectArguments, inspectArguments, USAGE } from "./inspect-arguments.ts";
import { type InspectedMail, inspectMail, readOriginal } from "./inspect-mail.ts";

/**
 * `npm run --silent inspect -- [--original SENT.eml] FILE.eml…`: how replies are read, without network, store
 * or configuration. Every file is dealt with, whatever becomes of the others.
 */
const main = async (): Promise<number> => {
  const run = inspectArguments(process.argv.slice(2), {
    npmLogLevel: process.env["npm_config_loglevel"],
    npmScript: process.env["npm_lifecycle_event"],
    isTerminal: process.stdout.isTTY === true,
  });
  if ("problem" in run) {
    console.error(`${run.problem}\n\n${USAGE}`);
    return 2;
  }
  return await inspectFiles(run);
};

const inspectFiles = async ({ files, originalFile, form }: InspectArguments): Promise<number> => {
  const original = originalFile === undefined ? undefined : await attempt(originalFile, readOriginal);
  if (original === null) return 1;
  let unread = 0;
  for (const file of files) {
    const inspected = await attempt(file, (path) => inspectMail(path, original));
    if (inspected === null) unread++;
    else console.log(form === "json" ? jsonLine(inspected) : explainedMail(inspected));
  }
  return unread === 0 ? 0 : 1;
};

/** Null, and the reason on the error output, when a file cannot be read. */
const attempt = async <T>(file: string, inspect: (file: string) => Promise<T>): Promise<T | null> => {
  try {
    return await inspect(file);
  } catch (error) {
    console.error(`${file}: ${whyUnreadable(error)}`);
    return null;
  }
};

const whyUnreadable = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "this is a folder, not a mail";
    case "EACCES":
    case "EPERM":
      return "this file may not be read";
    default:
      return `could not be inspected: ${error instanceof Error ? error.message : String(error)}`;
  }
};

const jsonLine = ({ file, reply }: InspectedMail): string => {
  const { reading, comment, language, rule, evidence } = reply;
  return JSON.stringify({ file, reading, comment, language, rule, evidence });
};

process.exitCode = await main();
