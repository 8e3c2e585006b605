import { createRequire } from "node:module";
import { afterEach, expect, test } from "vitest";
import {
  TemplatesTakeTooLong,
  type TemplateThread,
  templateThread,
} from "../../../src/embedded/templates/template-thread.ts";
import { edited, small } from "../../notices/gate/sets.ts";

const SETTINGS = { MANAGER_EMAIL: "manager@example.com" };
const threads: TemplateThread[] = [];
const thread = (limits: Partial<Parameters<typeof templateThread>[0]> = {}): TemplateThread => {
  const one = templateThread({ addressSettings: SETTINGS, ...limits });
  threads.push(one);
  return one;
};
afterEach(() => {
  for (const one of threads.splice(0)) one.close();
});

const ENDLESS = edited(
  "notices/question.txt.liquid",
  "{{",
  "{% for a in (1..3000) %}{% for b in (1..3000) %}{% for c in (1..3000) %}.{% endfor %}{% endfor %}{% endfor %}{{",
);
const MJML = '<mjml lang="{{ locale }}"><mj-body></mj-body></mjml>';
const QUESTION = ["question", "en", { sample: "question.usual" }] as const;

test("a set is compiled, checked and previewed, and this thread has no MJML in it", async () => {
  const { compile, examine, preview } = thread();

  const html = await compile(MJML);
  const [examined, previewed] = await Promise.all([examine(small), preview(small, ...QUESTION)]);

  expect(html).toContain("<html");
  expect(examined.problems).toEqual([]);
  expect(Object.keys(examined.compiled)).toHaveLength(10);
  expect(previewed).toMatchObject({ subject: expect.stringContaining("Approval request") as string });
  expect(Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes("mjml"))).toEqual(
    [],
  );
}, 60_000);

test("a kind that names a setting which is not set here is found", async () => {
  const { examine } = thread({ addressSettings: {} });

  expect((await examine(small)).problems).toContainEqual(
    expect.objectContaining({ rule: "kinds", file: "kinds/leave.yaml" }),
  );
}, 60_000);

test("a loop without end is cut off, and the next call gets a new thread", async () => {
  const { compile, preview } = thread({ limitMs: { preview: 3000 } });
  const endless = preview(ENDLESS, ...QUESTION);

  await expect(endless).rejects.toThrow(TemplatesTakeTooLong);
  expect(await compile(MJML)).toContain("<html");
}, 60_000);

test("it ends when there was nothing to do, and begins again", async () => {
  const { compile } = thread({ idleMs: 1 });

  expect(await compile(MJML)).toContain("<html");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await compile(MJML)).toContain("<html");
}, 60_000);
