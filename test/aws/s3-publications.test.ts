import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { instant } from "../../src/approval/time.ts";
import { livePublication } from "../../src/aws/live-publication.ts";
import { s3Publications } from "../../src/aws/s3-publications.ts";
import type { Publication, Publications } from "../../src/notices/publications.ts";
import { xmlError } from "./box/bucket.ts";
import { type BucketOnLoopback, bucketOnLoopback } from "./box/bucket-client.ts";

let bucket: BucketOnLoopback;
let publications: Publications;
beforeEach(async () => {
  bucket = await bucketOnLoopback("templates");
  publications = s3Publications(bucket.client, "templates");
});
afterEach(() => bucket.close());

const publication = (number: number, note = "Warmer words"): Publication => ({
  number,
  at: instant(Date.UTC(2026, 0, number)),
  by: "ann@example.com" as Email,
  note,
  files: { "locales/de.yaml": "asked: |\n  Grüße\n", "kinds/old.yaml": "", "notices/a.mjml": "<mjml/>" },
  compiled: { digest: "<html></html>" },
});

/** As a function that writes mails sees it. */
const aFunction = () =>
  livePublication({
    url: `${bucket.url}/live.json`,
    region: "eu-central-1",
    credentials: { accessKeyId: "orchestrator", secretAccessKey: "box", sessionToken: undefined },
  });

describe("publications in S3", () => {
  test("are objects that are never written anew, and one more that shows the latest", async () => {
    await publications.publish(publication(1), 0);
    const first = bucket.get("publications/000001.json");
    await publications.publish(publication(2), 1);

    expect(bucket.keys()).toEqual(["live.json", "publications/000001.json", "publications/000002.json"]);
    expect(bucket.get("publications/000001.json")).toBe(first);
  });

  test("are listed without reading more than their beginnings", async () => {
    const large = { compiled: { digest: "x".repeat(500_000) } };
    for (const number of [1, 2]) await publications.publish({ ...publication(number), ...large }, number - 1);

    const heads = await s3Publications(bucket.client, "templates").list();

    expect(heads.map(({ number }) => number)).toEqual([2, 1]);
    expect(bucket.bytesRead()).toBeLessThan(10_000);
  });

  test("are listed with notes of any length", async () => {
    const note = "ü".repeat(10_000);
    await publications.publish(publication(1, note), 0);

    expect((await s3Publications(bucket.client, "templates").list())[0]?.note).toBe(note);
  });

  test("are tried again when S3 asks for it", async () => {
    let puts = 0;
    bucket.breakDown(({ action, resource }) => {
      if (action !== "s3:PutObject" || !resource.includes("publications/")) return undefined;
      puts++;
      return puts === 1 ? xmlError(409, "ConditionalRequestConflict") : undefined;
    });

    expect(await publications.publish(publication(1), 0)).toBe("published");

    expect(puts).toBe(2);
  });

  test("are published although the answer was lost and the SDK asked twice", async () => {
    bucket.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === "PutObjectCommand") await next(args);
          return next(args);
        },
      { step: "finalizeRequest", priority: "low" },
    );

    expect(await publications.publish(publication(1), 0)).toBe("published");
  });

  test("that a process could not show any more are shown by whoever looks next", async () => {
    bucket.breakDown(({ action, resource }) =>
      action === "s3:PutObject" && resource.endsWith("live.json") ? xmlError(403, "AccessDenied") : undefined,
    );
    await expect(publications.publish(publication(1), 0)).rejects.toThrow();
    bucket.breakDown(() => undefined);
    const before = await aFunction().latest();

    await s3Publications(bucket.client, "templates").latest();

    expect(before).toBeUndefined();
    expect((await aFunction().latest())?.number).toBe(1);
  });

  test("are not hidden by an older one that is shown late", async () => {
    await publications.publish(publication(1), 0);
    const slow = s3Publications(bucket.client, "templates");
    await publications.publish(publication(2), 1);
    bucket.remove("publications/000002.json");

    await slow.latest();

    expect((await aFunction().latest())?.number).toBe(2);
  });

  test.each(["", "{}\n{", `{"number":1}\n${JSON.stringify(publication(2))}`])(
    "that are damaged are errors that name them: %j",
    async (content) => {
      bucket.put("publications/000001.json", Buffer.from(content));

      await expect(publications.latest()).rejects.toThrow("publication 1 is damaged");
    },
  );
});

describe("the publication that is live", () => {
  test("has JSON in the place of YAML, and all else as it was published", async () => {
    await publications.publish(publication(1), 0);

    const live = await aFunction().latest();

    expect(live).toEqual({
      ...publication(1),
      files: { ...publication(1).files, "locales/de.yaml": '{"asked":"Grüße\\n"}' },
    });
  });

  test("is none as long as nothing was published", async () => {
    expect(await aFunction().latest()).toBeUndefined();
  });

  test("is fetched once, and again when another one is", async () => {
    const live = aFunction();
    await publications.publish(publication(1), 0);
    const first = await live.latest();

    const unchanged = await live.latest();
    await publications.publish(publication(2), 1);
    const second = await live.latest();

    expect(unchanged).toBe(first);
    expect(second?.number).toBe(2);
  });

  test("is an error when it was deleted, to a function that begins and to one that had it", async () => {
    const live = aFunction();
    await publications.publish(publication(1), 0);
    await live.latest();
    bucket.remove("live.json");

    await expect(live.latest()).rejects.toThrow("live.json was deleted");
    await expect(aFunction().latest()).rejects.toThrow("live.json was deleted");
  });

  test("is put back by an administrator who looks", async () => {
    await publications.publish(publication(1), 0);
    bucket.remove("live.json");

    await s3Publications(bucket.client, "templates").latest();

    expect((await aFunction().latest())?.number).toBe(1);
  });

  test.each(["", "{", JSON.stringify({ number: 1 })])(
    "is an error when it is broken: %j",
    async (content) => {
      bucket.put("live.json", Buffer.from(content));

      await expect(aFunction().latest()).rejects.toThrow();
    },
  );

  test("is asked for again when S3 is busy, and given up when it stays so", async () => {
    await publications.publish(publication(1), 0);
    let busy = 2;
    bucket.breakDown(() => (busy-- > 0 ? xmlError(503, "SlowDown") : undefined));

    const live = await aFunction().latest();
    busy = 1000;

    expect(live?.number).toBe(1);
    await expect(aFunction().latest()).rejects.toThrow("503");
  });
});
