import type { Kind } from "../../approval/kind.ts";
import type { Problem } from "../problem.ts";
import type { TemplateSet } from "../template-set.ts";
import { kindsIn } from "./files.ts";
import { lineOf } from "./located.ts";

/**
 * What would break a request of one of the kinds although its file is well written.
 * @param unusable what keeps a kind from being used in this home
 */
export const kindProblems = (
  set: TemplateSet,
  unusable: (kind: Kind) => readonly string[] = () => [],
): readonly Problem[] =>
  [...kindsIn(set).values()].flatMap((kind) => {
    const file = `kinds/${kind.name}.yaml`;
    const yaml = set.get(file) ?? "";
    return [
      ...unusable(kind).map((message) => ({ message, line: lineOf(yaml, settingIn(message)) ?? 1 })),
      ...unknownNames(kind, yaml),
    ].map(({ message, line }) => ({ rule: "kinds", file, line, message }));
  });

/** The setting that a problem is about: the line that names it is the one to mend. */
const settingIn = (message: string): string =>
  /\b[A-Z][A-Z0-9_]*_EMAILS?\b/.exec(message)?.[0] ?? "approvers:";

/** A sentence that names a field that does not exist would have a dash in its place. */
const unknownNames = ({ summary, fields }: Kind, yaml: string) =>
  Object.values(summary).flatMap((sentence) =>
    [...sentence.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)]
      .filter(([, name = ""]) => !Object.hasOwn(fields, name))
      .map(([tag, name]) => ({
        message: `summary: there is no field ${JSON.stringify(name)}`,
        line: lineOf(yaml, sentence) ?? lineOf(yaml, tag) ?? 1,
      })),
  );
