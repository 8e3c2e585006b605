import type { TemplateSet } from "../notices/template-set.ts";
import { type AddressSettings, addressesBy, type Kinds, readKinds } from "./kinds.ts";

/** Kinds that change when templates are published. */
export type LiveKinds = {
  /** Always those that are live: `byName` is one and the same map, whose content is exchanged. */
  readonly kinds: Kinds;
  /**
   * Reads the kinds of a set, for `liveTemplates`.
   * @returns what makes them live
   * @throws when one of them cannot be used here, for instance because a setting it names is not set
   */
  readonly prepare: (set: TemplateSet) => () => void;
};

/**
 * Holds the kinds that can be asked for. Requests that are under way are not touched by an exchange: each holds the
 * kind it was made as, unless that is the one that shipped.
 * @returns the kinds that shipped, live; or every problem in them, each with its path in the set
 */
export const liveKinds = (
  shippedSet: TemplateSet,
  settings: AddressSettings,
): LiveKinds | { readonly problems: readonly string[] } => {
  const read = readKinds(kindFiles(shippedSet), settings);
  if ("problems" in read) return { problems: read.problems.map((problem) => `kinds/${problem}`) };
  const shipped = read.byName;
  if (shipped.size === 0) return { problems: ["kinds: there is no kind in it (*.yaml)"] };
  const byName = new Map(shipped);
  return {
    kinds: { byName, shipped, addresses: addressesBy(settings) },
    prepare: (set) => {
      const files = kindFiles(set);
      const next = readKinds(files, settings);
      if ("problems" in next) throw new Error(next.problems.map((problem) => `kinds/${problem}`).join("\n"));
      const isAsShipped = (name: string): boolean =>
        files.get(`${name}.yaml`) === shippedSet.get(`kinds/${name}.yaml`);
      return () => {
        byName.clear();
        for (const [name, kind] of next.byName)
          byName.set(name, (isAsShipped(name) ? shipped.get(name) : undefined) ?? kind);
      };
    },
  };
};

/** Those of a set, by file name. */
const kindFiles = (set: TemplateSet): ReadonlyMap<string, string> =>
  new Map(
    [...set]
      .filter(([path]) => path.startsWith(FOLDER))
      .map(([path, yaml]): [string, string] => [path.slice(FOLDER.length), yaml])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const FOLDER = "kinds/";
