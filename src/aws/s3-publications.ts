import { randomUUID } from "node:crypto";
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { parsePublication, publicationText } from "../notices/publication-text.ts";
import type { Publication, PublicationHead, Publications } from "../notices/publications.ts";
import { showLive } from "./show-live.ts";
import { TEMPLATES_BUCKET } from "./templates-bucket.ts";

/**
 * Publications in S3: one object each, written on the condition that there is none of its number, so that of two
 * administrators one wins. The latest is written down a second time for the functions that write mails; whoever
 * looks for the latest makes up for it when somebody's process ended between the two.
 */
export const s3Publications = (client: S3Client, bucket: string): Publications => {
  const heads = new Map<number, PublicationHead>();
  let kept: Publication | undefined;
  let shown = 0;

  const numbers = async (): Promise<readonly number[]> => {
    const found: number[] = [];
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket: bucket,
          Prefix: TEMPLATES_BUCKET.publications,
          ...(token !== undefined && { ContinuationToken: token }),
        }),
      );
      found.push(...(page.Contents ?? []).flatMap(({ Key = "" }) => numberOf(Key)));
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return found;
  };
  const latestNumber = async (): Promise<number> => Math.max(0, ...(await numbers()));
  const read = async (number: number): Promise<Publication | undefined> => {
    if (kept?.number === number) return kept;
    const text = await textOf(client, { Bucket: bucket, Key: keyOf(number) });
    if (text === undefined) return undefined;
    kept = parsePublication(number, text.slice(text.indexOf("\n") + 1));
    return kept;
  };
  const show = async (publication: Publication): Promise<void> => {
    await showLive(client, bucket, publication);
    shown = publication.number;
  };

  return {
    read,
    latest: async () => {
      const latest = await read(await latestNumber());
      if (latest !== undefined && latest.number !== shown) await show(latest);
      return latest;
    },
    list: async () => {
      const all = [...(await numbers())].sort((one, other) => other - one);
      return Promise.all(
        all.map(async (number) => {
          const head = heads.get(number) ?? (await readHead(client, bucket, number));
          heads.set(number, head);
          return head;
        }),
      );
    },
    publish: async (publication, basedOn) => {
      const latest = await latestNumber();
      if (latest !== basedOn) return { conflict: latest };
      if (!(await putFirst(client, bucket, publication))) return { conflict: await latestNumber() };
      await show(publication);
      return "published";
    },
  };
};

const keyOf = (number: number): string =>
  `${TEMPLATES_BUCKET.publications}${String(number).padStart(6, "0")}.json`;

const numberOf = (key: string): readonly number[] => {
  const [, number] = /\/(\d{6,})\.json$/.exec(key) ?? [];
  return number === undefined ? [] : [Number(number)];
};

/** The head stands in a line of its own, so that a list need not read what is below. */
const bodyOf = (publication: Publication): string => {
  const { number, at, by, note } = publication;
  return `${JSON.stringify({ number, at, by, note } satisfies PublicationHead)}\n${publicationText(publication)}`;
};

const readHead = async (client: S3Client, Bucket: string, number: number): Promise<PublicationHead> => {
  const Key = keyOf(number);
  const start = (await textOf(client, { Bucket, Key, Range: `bytes=0-${HEAD_BYTES - 1}` })) ?? "";
  const whole = start.includes("\n") ? start : ((await textOf(client, { Bucket, Key })) ?? "");
  try {
    return JSON.parse(whole.slice(0, whole.indexOf("\n"))) as PublicationHead;
  } catch (cause) {
    throw new Error(`publication ${number} is damaged`, { cause });
  }
};

/** More than any note that a page lets somebody write. */
const HEAD_BYTES = 4096;

const textOf = async (
  client: S3Client,
  object: { readonly Bucket: string; readonly Key: string; readonly Range?: string },
): Promise<string | undefined> => {
  try {
    const { Body } = await client.send(new GetObjectCommand(object));
    return await Body?.transformToString("utf8");
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
};

/** @returns whether it was the first of its number */
const putFirst = async (client: S3Client, bucket: string, publication: Publication): Promise<boolean> => {
  const object = { Bucket: bucket, Key: keyOf(publication.number) };
  const write = randomUUID();
  const put = new PutObjectCommand({
    ...object,
    Body: bodyOf(publication),
    ContentType: "application/json",
    IfNoneMatch: "*",
    Metadata: { write },
  });
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(put);
      return true;
    } catch (error) {
      // Two writes at the very same moment: S3 asks both to come again.
      if (statusOf(error) === 409 && attempt < MOST_TRIES) continue;
      if (statusOf(error) !== 412) throw error;
      // The SDK repeats a call whose answer was lost; the repeat then finds what the first one wrote.
      return (await client.send(new HeadObjectCommand(object))).Metadata?.["write"] === write;
    }
  }
};

const MOST_TRIES = 5;

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
