import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Email, parseEmail } from "../approval/email.ts";
import { type AddressSource, type Kind, parseKind } from "../approval/kind.ts";
import type { Fields } from "../approval/request.ts";

/** The configured kinds, and the settings of the environment that they name. */
export type Kinds = {
  readonly byName: ReadonlyMap<string, Kind>;
  /** The addresses that a source gives for these fields; none when an optional field was left out. */
  readonly addresses: (source: AddressSource, fields: Fields) => readonly Email[];
};

/**
 * Reads every `*.yaml` of a folder.
 * @param settings values of environment variables by name; each must be one address or a list of them
 * @returns the kinds, or every problem in all of them, each with the file it is in
 */
export const loadKinds = async (
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly kinds: Kinds } | { readonly problems: readonly string[] }> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).sort();
  const byName = new Map<string, Kind>();
  const problems: string[] = [];
  for (const file of files) {
    const name = file.slice(0, -".yaml".length);
    const read = parseKind(name, await readFile(join(folder, file), "utf8"));
    const found = "problems" in read ? read.problems : settingProblems(read.kind, settings);
    problems.push(...found.map((problem) => `${join(folder, file)}: ${problem}`));
    if ("kind" in read) byName.set(name, read.kind);
  }
  if (byName.size === 0 && problems.length === 0) problems.push(`${folder}: there is no kind in it (*.yaml)`);
  if (problems.length > 0) return { problems };
  return { kinds: { byName, addresses: (source, fields) => addressesFrom(source, fields, settings) } };
};

const settingProblems = (kind: Kind, settings: Readonly<Record<string, string>>): readonly string[] =>
  [kind.requester, kind.approvers].flatMap((source) => {
    if (source === undefined || !("setting" in source)) return [];
    const value = settings[source.setting];
    if (value === undefined) return [`needs the setting ${source.setting}, which is not set`];
    const wrong = split(value).filter((text) => parseEmail(text) === undefined);
    return wrong.map((text) => `${source.setting}: ${JSON.stringify(text)} is no email address`);
  });

const addressesFrom = (
  source: AddressSource,
  fields: Fields,
  settings: Readonly<Record<string, string>>,
): readonly Email[] => {
  if ("addresses" in source) return unique(source.addresses);
  if ("setting" in source) return unique(split(settings[source.setting] ?? "").map(parseEmail));
  const value = fields[source.field];
  const texts = Array.isArray(value) ? value : [value];
  return unique(texts.map((text) => (typeof text === "string" ? parseEmail(text) : undefined)));
};

const split = (list: string): readonly string[] => list.split(/[\s,;]+/).filter((text) => text !== "");

const unique = (emails: readonly (Email | undefined)[]): readonly Email[] => [
  ...new Set(emails.filter((email) => email !== undefined)),
];
