import { describe, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { instant } from "../../src/approval/time.ts";
import type { Publication, Publications } from "../../src/notices/publications.ts";

/** What every place where publications are kept keeps its word on; run on each adapter. */
export const publicationsContract = (
  name: string,
  /** Opens an empty place; `again` opens the same one as another process would. */
  open: () => Promise<{ readonly publications: Publications; readonly again: () => Publications }>,
): void => {
  describe(`publications ${name}`, () => {
    test("are none at first", async () => {
      const { publications } = await open();

      expect(await publications.latest()).toBeUndefined();
      expect(await publications.list()).toEqual([]);
      expect(await publications.read(1)).toBeUndefined();
    });

    test("are given back as they were published, to another process too", async () => {
      const { publications, again } = await open();
      const first = publication(1);

      expect(await publications.publish(first, 0)).toBe("published");

      expect(await again().latest()).toEqual(first);
      expect(await again().read(1)).toEqual(first);
    });

    test("are listed newest first, without their files", async () => {
      const { publications } = await open();
      for (const number of [1, 2, 3]) await publications.publish(publication(number), number - 1);

      const heads = await publications.list();

      expect(heads.map(({ number }) => number)).toEqual([3, 2, 1]);
      expect(Object.keys(heads[0] ?? {}).sort()).toEqual(["at", "by", "note", "number"]);
    });

    test("based on one that is no longer the latest are told of the latest, and nothing is overwritten", async () => {
      const { publications } = await open();
      await publications.publish(publication(1), 0);
      await publications.publish(publication(2, "hers"), 1);

      const answer = await publications.publish(publication(2, "his"), 1);

      expect(answer).toEqual({ conflict: 2 });
      expect((await publications.latest())?.note).toBe("hers");
    });

    test("based on one that is still to come are told, too", async () => {
      const { publications } = await open();

      expect(await publications.publish(publication(5), 4)).toEqual({ conflict: 0 });
      expect(await publications.latest()).toBeUndefined();
    });

    test("of many at once one is published and every other is told", async () => {
      const { publications, again } = await open();
      await publications.publish(publication(1), 0);

      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => again().publish(publication(2, `of ${index}`), 1)),
      );

      expect(answers.filter((answer) => answer === "published")).toHaveLength(1);
      expect(answers.filter((answer) => answer !== "published")).toEqual(Array(7).fill({ conflict: 2 }));
      const winner = answers.indexOf("published");
      expect((await publications.latest())?.note).toBe(`of ${winner}`);
    });
  });
};

const publication = (number: number, note = "Warmer words"): Publication => ({
  number,
  at: instant("2026-01-05T09:30:00Z"),
  by: "ann@example.com" as Email,
  note,
  files: { "locales/de.yaml": "question:\n  asked: Grüße, 日本, 😀\n", "branding.yaml": null },
  compiled: { digest: "<html>{{ locale }}</html>" },
});
