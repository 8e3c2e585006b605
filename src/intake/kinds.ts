import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Email, parseEmail } from "../approval/email.ts";
import { type AddressSource, type Kind, parseKind } from "../approval/kind.ts";
import type { Fields } from "../approval/request.ts";

/** The configured kinds, and the settings of the environment that they name. */
export type Kinds = {
  /** Those that can be asked for now. */
  readonly byName: ReadonlyMap<string, Kind>;
  /** Those that shipped: what a request was made as that does not hold its own kind. */
  readonly shipped: ReadonlyMap<string, Kind>;
  /** The addresses that a source gives for these fields; none when an optional field was left out. */
  readonly addresses: (source: AddressSource, fields: Fields) => readonly Email[];
};

/** Values of environment variables by name; those that kinds name must be one address or a list of them. */
export type AddressSettings = Readonly<Record<string, string>>;

/**
 * Reads every `*.yaml` of a folder.
 * @returns the kinds, or every problem in all of them, each with the file it is in
 */
export const loadKinds = async (
  folder: string,
  settings: AddressSettings,
): Promise<{ readonly kinds: Kinds } | { readonly problems: readonly string[] }> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".yaml")).sort();
  if (files.length === 0) return { problems: [`${folder}: there is no kind in it (*.yaml)`] };
  const contents = files.map(async (file) => [file, await readFile(join(folder, file), "utf8")] as const);
  const read = readKinds(new Map(await Promise.all(contents)), settings);
  if ("problems" in read) return { problems: read.problems.map((problem) => `${folder}/${problem}`) };
  const { byName } = read;
  return { kinds: { byName, shipped: byName, addresses: addressesBy(settings) } };
};

/**
 * Reads kinds from their files.
 * @param files YAML by file name, such as `leave.yaml`
 * @returns the kinds, or every problem in all of them, each with the file it is in
 */
export const readKinds = (
  files: ReadonlyMap<string, string>,
  settings: AddressSettings,
): { readonly byName: ReadonlyMap<string, Kind> } | { readonly problems: readonly string[] } => {
  const byName = new Map<string, Kind>();
  const problems: string[] = [];
  for (const [file, yaml] of files) {
    const name = file.slice(0, -".yaml".length);
    const read = parseKind(name, yaml);
    const found = "problems" in read ? read.problems : settingProblems(read.kind, settings);
    problems.push(...found.map((problem) => `${file}: ${problem}`));
    if ("kind" in read) byName.set(name, read.kind);
  }
  return problems.length > 0 ? { problems } : { byName };
};

/** What is wrong with the settings that a kind names. */
export const settingProblems = (kind: Kind, settings: AddressSettings): readonly string[] =>
  [kind.requester, kind.approvers].flatMap((source) => {
    if (source === undefined || !("setting" in source)) return [];
    const value = settings[source.setting];
    if (value === undefined) return [`needs the setting ${source.setting}, which is not set`];
    const wrong = split(value).filter((text) => parseEmail(text) === undefined);
    return wrong.map((text) => `${source.setting}: ${JSON.stringify(text)} is no email address`);
  });

export const addressesBy =
  (settings: AddressSettings): Kinds["addresses"] =>
  (source, fields) => {
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
