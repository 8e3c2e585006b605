import { HeadObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { parse } from "yaml";
import { publicationText } from "../notices/publication-text.ts";
import type { Publication } from "../notices/publications.ts";
import { TEMPLATES_BUCKET } from "./templates-bucket.ts";

/**
 * Puts a publication where the functions that write mails look, unless this one or a newer one is there already;
 * safe to repeat, and at the same moment as somebody else.
 */
export const showLive = async (client: S3Client, bucket: string, publication: Publication): Promise<void> => {
  const object = { Bucket: bucket, Key: TEMPLATES_BUCKET.live };
  const { number, at } = publication;
  for (let attempt = 1; ; attempt++) {
    const there = await client.send(new HeadObjectCommand(object)).catch(undefinedIf(404));
    const [otherNumber, otherAt] = [Number(there?.Metadata?.["number"]), there?.Metadata?.["at"]];
    if (otherNumber > number || (otherNumber === number && otherAt === at)) return;
    const put = new PutObjectCommand({
      ...object,
      Body: publicationText(withoutYaml(publication)),
      ContentType: "application/json",
      Metadata: { number: String(number), at },
      ...(there?.ETag === undefined ? { IfNoneMatch: "*" } : { IfMatch: there.ETag }),
    });
    // Else somebody wrote in between, and it is to be looked at anew.
    const ignored = attempt < MOST_TRIES ? undefinedIf(404, 409, 412) : undefinedIf();
    if ((await client.send(put).catch(ignored)) !== undefined) return;
  }
};

const MOST_TRIES = 10;

/** As the bundles have what shipped: JSON in the place of YAML, under the same names. */
const withoutYaml = (publication: Publication): Publication => ({
  ...publication,
  files: Object.fromEntries(
    Object.entries(publication.files).map(([path, content]) => [
      path,
      content && path.endsWith(".yaml") ? JSON.stringify(parse(content)) : content,
    ]),
  ),
});

const undefinedIf =
  (...statuses: readonly number[]) =>
  (error: unknown): undefined => {
    if (error instanceof S3ServiceException && statuses.includes(error.$metadata.httpStatusCode ?? 0)) return;
    throw error;
  };
