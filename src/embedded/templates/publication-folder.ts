import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parsePublication, publicationText } from "../../notices/publication-text.ts";
import type { Publication, Publications } from "../../notices/publications.ts";

/** Publications in a folder: one file each, written whole before it gets its name. */
export const publicationFolder = (dir: string): Publications => {
  const latestNumber = async (): Promise<number> => Math.max(0, ...(await numbersIn(dir)));
  const read = async (number: number): Promise<Publication | undefined> => {
    const content = await readFile(join(dir, fileName(number)), "utf8").catch(noFile);
    return content === undefined ? undefined : parsePublication(number, content);
  };
  return {
    read,
    latest: async () => read(await latestNumber()),
    list: async () => {
      const numbers = [...(await numbersIn(dir))].sort((one, other) => other - one);
      const all = await Promise.all(numbers.map(read));
      return all.flatMap((publication) => {
        if (publication === undefined) return [];
        const { number, at, by, note } = publication;
        return [{ number, at, by, note }];
      });
    },
    publish: async (publication, basedOn) => {
      const latest = await latestNumber();
      if (latest !== basedOn) return { conflict: latest };
      await mkdir(dir, { recursive: true });
      const temporary = join(dir, `.${randomBytes(8).toString("hex")}`);
      try {
        await writeSynced(temporary, publicationText(publication));
        // Unlike a rename, a link fails when somebody else was first.
        const isFirst = await link(temporary, join(dir, fileName(publication.number))).then(
          () => true,
          isTaken,
        );
        if (!isFirst) return { conflict: await latestNumber() };
        await syncFolder(dir);
        return "published";
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
};

const fileName = (number: number): string => `${String(number).padStart(6, "0")}.json`;

const numbersIn = async (dir: string): Promise<readonly number[]> =>
  ((await readdir(dir).catch(noFile)) ?? []).flatMap((name) => {
    const [, number] = /^(\d{6,})\.json$/.exec(name) ?? [];
    return number === undefined ? [] : [Number(number)];
  });

const writeSynced = async (path: string, content: string): Promise<void> => {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};

/** So that the name survives a power cut, too. */
const syncFolder = async (dir: string): Promise<void> => {
  const folder = await open(dir, "r");
  await folder.sync().finally(() => folder.close());
};

const noFile = (error: unknown): undefined => {
  if (codeOf(error) !== "ENOENT") throw error;
};

const isTaken = (error: unknown): false => {
  if (codeOf(error) !== "EEXIST") throw error;
  return false;
};

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;
