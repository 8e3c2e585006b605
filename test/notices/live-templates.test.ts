import { expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { instant } from "../../src/approval/time.ts";
import type { Log } from "../../src/log.ts";
import { publishedCache } from "../../src/notices/compiled-cache.ts";
import { compiledSet } from "../../src/notices/gate/compiled-set.ts";
import { liveTemplates } from "../../src/notices/live-templates.ts";
import type { Publication, Publications } from "../../src/notices/publications.ts";
import { layOver, type TemplateChanges } from "../../src/notices/template-set.ts";
import { keptCompiled, small } from "./gate/sets.ts";

const GERMAN = "locales/de.yaml";
const changed: TemplateChanges = {
  [GERMAN]: (small.get(GERMAN) ?? "").replace(/ {2}approve: .*/, "  approve: Einverstanden"),
  "partials/header.mjml": (small.get("partials/header.mjml") ?? "").replace("18px", "19px"),
};

const publication = async (number: number, files: TemplateChanges): Promise<Publication> => ({
  number,
  at: instant("2026-01-05T09:30:00Z"),
  by: "ann@example.com" as Email,
  note: "",
  files,
  compiled: (await compiledSet(layOver(small, files), { cache: keptCompiled })).compiled,
});

/** A home where publications come and go, and nothing can be compiled. */
const opened = async () => {
  let latest: Publication | undefined | Error;
  const events: string[] = [];
  const note = (event: string) => void events.push(event);
  const log: Log = { info: note, warn: note, error: note };
  const publications: Publications = {
    latest: async () => {
      if (latest instanceof Error) throw latest;
      return latest;
    },
    list: async () => [],
    read: async () => undefined,
    publish: async () => "published",
  };
  const { compiled } = await compiledSet(small, { cache: keptCompiled });
  const open = () =>
    liveTemplates({
      shipped: small,
      cache: publishedCache(compiled),
      compile: () => Promise.reject(new Error("nothing is compiled here")),
      publications,
      log,
    });
  const publish = (next: typeof latest): void => {
    latest = next;
  };
  return { open, events, publish };
};

const approveIn = (templates: Awaited<ReturnType<typeof liveTemplates>>["templates"]): string =>
  /class="approve"[\s\S]*?<a[^>]*>\s*([^<]*?)\s*<\/a>/.exec(
    templates.fill("question", "de", VIEW).html,
  )?.[1] ?? "";

const VIEW = {
  request: {
    id: "r_a",
    title: "Leave",
    summary: "Leave",
    requester: null,
    deadline: "",
    rule: "alone",
    made: "",
  },
  recipient: { email: "bob@example.com", role: "approver" },
  links: { approve: "https://a.example/1", reject: "https://a.example/2", reply: "a@a.example" },
  others: "",
  details: [],
  shortened: false,
};

test("a published change is in the next mail, and nothing is compiled for it", async () => {
  const { open, publish, events } = await opened();
  const live = await open();
  expect(approveIn(live.templates)).toBe("Genehmigen");

  publish(await publication(1, changed));
  await live.refresh();

  expect(approveIn(live.templates)).toBe("Einverstanden");
  expect(live.number()).toBe(1);
  expect(events).toEqual(["templates.live"]);
});

test("what was published before is live from the first mail", async () => {
  const { open, publish } = await opened();
  publish(await publication(3, changed));

  expect(approveIn((await open()).templates)).toBe("Einverstanden");
});

test("a publication that says nothing else takes it back", async () => {
  const { open, publish } = await opened();
  publish(await publication(1, changed));
  const live = await open();

  publish(await publication(2, {}));
  await live.refresh();

  expect(approveIn(live.templates)).toBe("Genehmigen");
});

test.each<[string, () => Promise<Publication | Error>]>([
  ["cannot be read", async () => new Error("the folder is gone")],
  ["is broken", async () => publication(1, {}).then((it) => ({ ...it, files: { [GERMAN]: "a: [" } }))],
  ["was not compiled", async () => ({ ...(await publication(1, changed)), compiled: {} })],
])("one that %s at the start leaves what shipped, and the log says so once", async (_, broken) => {
  const { open, publish, events } = await opened();
  publish(await broken());

  const live = await open();
  await live.refresh();

  expect(approveIn(live.templates)).toBe("Genehmigen");
  expect(live.number()).toBe(0);
  expect(events).toEqual(["templates.fallback"]);
});

test("one that breaks later leaves the last good one", async () => {
  const { open, publish, events } = await opened();
  publish(await publication(1, changed));
  const live = await open();

  publish(new Error("no answer"));
  await live.refresh();

  expect(approveIn(live.templates)).toBe("Einverstanden");
  expect(events).toEqual(["templates.live", "templates.fallback"]);
});
