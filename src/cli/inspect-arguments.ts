import { parseArgs } from "node:util";

export type InspectArguments = {
  readonly files: readonly string[];
  /** The mail of ours that the replies answer. */
  readonly originalFile: string | undefined;
  /** One JSON line a file for programs, plain words for people. */
  readonly form: "json" | "words";
};

export type Surroundings = {
  /** `npm run --silent` makes it "silent". */
  readonly npmLogLevel: string | undefined;
  /** The name of the script, when npm runs one. */
  readonly npmScript: string | undefined;
  readonly isTerminal: boolean;
};

export const USAGE = `Usage: npm run --silent inspect -- [--original SENT.eml] FILE.eml…

  --original SENT.eml  the mail that was sent and is being answered
  --explain            say stage by stage, in plain words, why the mail reads as it does
  --json               one JSON line a file: file, reading, comment, language, rule, evidence

With --silent it prints JSON, without it explains.`;

export const inspectArguments = (
  given: readonly string[],
  surroundings: Surroundings,
): InspectArguments | { readonly problem: string } => {
  const parsed = parse(given);
  if ("problem" in parsed) return parsed;
  const { values, positionals: files } = parsed;
  if (values.json && values.explain) return { problem: "--json and --explain exclude each other" };
  if (files.length === 0) return { problem: "name at least one file with a mail" };
  const chosen = values.json ? "json" : values.explain ? "words" : undefined;
  return { files, originalFile: values.original, form: chosen ?? usualForm(surroundings) };
};

const OPTIONS = {
  original: { type: "string" },
  explain: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({ args: [...given], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
};

/** Who asks npm to be silent wants what a program can read; started without npm, the terminal tells. */
const usualForm = ({ npmLogLevel, npmScript, isTerminal }: Surroundings): "json" | "words" => {
  if (npmLogLevel === "silent") return "json";
  return npmScript !== undefined || isTerminal ? "words" : "json";
};
