import { parseArgs } from "node:util";
import { type Email, parseEmail } from "../approval/email.ts";

/** `folder` holds the templates that are worked on; TEMPLATES_DIR holds what the service ships with. */
export type TemplatesArguments =
  | { readonly command: "check"; readonly folder: string }
  | { readonly command: "preview"; readonly folder: string; readonly into: string }
  | { readonly command: "publish"; readonly folder: string; readonly by: Email; readonly note: string }
  | { readonly command: "pull"; readonly folder: string };

export const TEMPLATES_USAGE = `Usage: npm run templates -- COMMAND FOLDER

  check FOLDER                            say everything that speaks against publishing these templates
  preview FOLDER --into OTHER             write every mail in every language, to be looked at in a browser
  publish FOLDER --by ADDRESS [--note …]  check these templates and make them live within half a minute
  pull FOLDER                             write the templates that are live into the folder

DATA_DIR says where what is published is kept, or TEMPLATES_BUCKET for a deployment on AWS; TEMPLATES_DIR what ships.
Settings that kinds name, such as MANAGER_EMAIL, are looked up as the service does.`;

export const templatesArguments = (
  given: readonly string[],
): TemplatesArguments | { readonly problem: string } => {
  const parsed = parse(given);
  if ("problem" in parsed) return parsed;
  const { values, positionals } = parsed;
  const [command, folder, ...more] = positionals;
  if (command === undefined) return { problem: "name a command" };
  if (folder === undefined) return { problem: `${command} needs a folder` };
  if (more.length > 0) return { problem: `${more[0]}: one folder at a time` };
  switch (command) {
    case "check":
    case "pull":
      return { command, folder };
    case "preview":
      return values.into === undefined
        ? { problem: "preview needs --into FOLDER" }
        : { command, folder, into: values.into };
    case "publish": {
      const by = parseEmail(values.by ?? "");
      if (by === undefined) return { problem: "publish needs --by ADDRESS, so that others know who it was" };
      return { command, folder, by, note: values.note ?? "" };
    }
    default:
      return { problem: `there is no command ${command}` };
  }
};

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

const OPTIONS = { into: { type: "string" }, by: { type: "string" }, note: { type: "string" } } as const;
