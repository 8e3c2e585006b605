import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readyPublished } from "../../infra/ready-published.ts";
import type { Email } from "../../src/approval/email.ts";
import { instant } from "../../src/approval/time.ts";
import { publicationFolder } from "../../src/embedded/templates/publication-folder.ts";
import { compiledSet } from "../../src/notices/gate/compiled-set.ts";
import type { Publications } from "../../src/notices/publications.ts";
import { layOver, type TemplateSet } from "../../src/notices/template-set.ts";
import { small } from "../notices/gate/sets.ts";

let shipped: TemplateSet;
let compiled: Readonly<Record<string, string>>;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  shipped = small;
  const branding = shipped.get("branding.yaml") ?? "";
  files = { "branding.yaml": branding.replace(/(?<=\n {2}accent: )"#[0-9a-f]{6}"/i, '"#123456"') };
  compiled = (await compiledSet(layOver(shipped, files), {})).compiled;
}, 60_000);

let folder: string;
let publications: Publications;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "countersign-ready-"));
  publications = publicationFolder(folder);
  await publications.publish(
    {
      number: 1,
      at: instant("2026-01-05T09:30:00Z"),
      by: "ann@example.com" as Email,
      note: "Blue",
      files,
      compiled,
    },
    0,
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const needs = () => ({
  shipped,
  addressSettings: { MANAGER_EMAIL: "manager@corp.example" },
  now: () => instant("2026-02-01T10:00:00Z"),
});
const newVersion = (file: string, from: RegExp, to: string): TemplateSet =>
  new Map([...shipped, [file, (shipped.get(file) ?? "").replace(from, to)]]);

test("what is published stays as it is when the templates of a version are those it was made with", async () => {
  expect(await readyPublished(publications, needs())).toEqual({ published: null });
}, 60_000);

test("what is published is compiled with the templates of the next version, and stays fit for this one", async () => {
  const next = newVersion("notices/question.mjml", /<mj-body/, "<mj-body ");

  const ready = await readyPublished(publications, { ...needs(), shipped: next });

  const latest = await publications.latest();
  const { compiled: wanted } = await compiledSet(layOver(next, files), {});
  expect(ready).toEqual({ published: 2 });
  expect(latest?.files).toEqual(files);
  expect(latest?.compiled).toEqual({ ...compiled, ...wanted });
  expect(Object.keys(wanted).every((digest) => digest in compiled)).toBe(false);
}, 60_000);

test("what does not go with the next version is named, and nothing changes", async () => {
  const next = newVersion("notices/question.mjml", /<mj-title>/, "<mj-title>{{ request.not_known_yet }} ");

  const ready = await readyPublished(publications, { ...needs(), shipped: next });

  const { problems } = ready as { readonly problems: readonly string[] };
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems)
    expect(problem).toMatch(/does not go with this version: notices\/question\.mjml:\d+: .*not_known_yet/);
  expect((await publications.latest())?.number).toBe(1);
}, 60_000);
