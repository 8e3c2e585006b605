import { expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { instant } from "../../src/approval/time.ts";
import { examinedSet } from "../../src/notices/gate/check-set.ts";
import type { Publication, Publications } from "../../src/notices/publications.ts";
import { changesBackTo, publishSet } from "../../src/notices/publish-set.ts";
import type { TemplateChanges, TemplateSet } from "../../src/notices/template-set.ts";
import { gateWithoutQuotes, small } from "./gate/sets.ts";

const inMemory = (): Publications => {
  const all: Publication[] = [];
  return {
    latest: async () => all.at(-1),
    list: async () => [...all].reverse(),
    read: async (number) => all[number - 1],
    publish: async (publication, basedOn) => {
      if (basedOn !== all.length) return { conflict: all.length };
      all.push(publication);
      return "published";
    },
  };
};

const needs = {
  examine: (set: TemplateSet) => examinedSet(set, gateWithoutQuotes),
  shipped: small,
  now: () => instant("2026-01-05T09:30:00Z"),
};
const publishing = (publications: Publications, basedOn: number, changes: TemplateChanges) =>
  publishSet(publications, { changes, by: "ann@example.com" as Email, note: " Warmer ", basedOn }, needs);

const GERMAN = "locales/de.yaml";
const german = (wording: string): string =>
  (small.get(GERMAN) ?? "").replace(/ {2}approve: .*/, `  approve: ${wording}`);

test("a change is published with who, when and why, and compiled", async () => {
  const publications = inMemory();

  expect(await publishing(publications, 0, { [GERMAN]: german("Einverstanden") })).toEqual({ published: 1 });

  const latest = await publications.latest();
  expect(latest).toMatchObject({
    number: 1,
    at: "2026-01-05T09:30:00.000Z",
    by: "ann@example.com",
    note: "Warmer",
  });
  expect(latest?.files).toEqual({ [GERMAN]: german("Einverstanden") });
  expect(Object.keys(latest?.compiled ?? {})).toHaveLength(10);
});

test("a change is laid over those published before", async () => {
  const publications = inMemory();
  const branding = (small.get("branding.yaml") ?? "").replace("name: Countersign", "name: Example Ltd");
  await publishing(publications, 0, { [GERMAN]: german("Einverstanden") });

  await publishing(publications, 1, { "branding.yaml": branding });

  expect((await publications.latest())?.files).toEqual({
    [GERMAN]: german("Einverstanden"),
    "branding.yaml": branding,
  });
});

test("what breaks a rule is refused with its problems, and nothing is published", async () => {
  const publications = inMemory();

  const answer = await publishing(publications, 0, { [GERMAN]: "question: [" });

  expect(answer).toEqual({ problems: [expect.objectContaining({ rule: "locales", file: GERMAN })] });
  expect(await publications.latest()).toBeUndefined();
});

test("the second of two administrators is told, and nothing is overwritten", async () => {
  const publications = inMemory();
  await publishing(publications, 0, { [GERMAN]: german("Einverstanden") });

  expect(await publishing(publications, 0, { [GERMAN]: german("Ja") })).toEqual({ conflict: 1 });

  expect((await publications.latest())?.files).toEqual({ [GERMAN]: german("Einverstanden") });
});

test("rolling back publishes the files of an older publication again, or what shipped", async () => {
  const publications = inMemory();
  await publishing(publications, 0, { [GERMAN]: german("Einverstanden") });
  await publishing(publications, 1, { [GERMAN]: german("Ja") });
  const [first, second] = [await publications.read(1), await publications.read(2)];
  if (first === undefined || second === undefined) throw new Error("nothing was published");

  expect(await publishing(publications, 2, changesBackTo(first, second))).toEqual({ published: 3 });
  expect((await publications.latest())?.files).toEqual(first.files);

  expect(await publishing(publications, 3, changesBackTo(undefined, first))).toEqual({ published: 4 });
  expect((await publications.latest())?.files).toEqual({});
});
