import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseBranding } from "../../../src/notices/branding.ts";
import { withBrandingForm } from "../../../src/web/admin/branding-form.ts";
import { mailPolicy } from "../../../src/web/admin/mail-policy.ts";
import { templatesHome } from "./templates-home.ts";

const SHIPPED = readFileSync("templates/branding.yaml", "utf8");

describe("a form put into the branding", () => {
  const changed = (fields: Readonly<Record<string, string>>, yaml = SHIPPED): string =>
    withBrandingForm(yaml, new URLSearchParams(fields));

  test("that says the same changes not a letter", () => {
    expect(changed({ name: "Countersign", logo: "", "light.text": "#1b2129", "footer.en": "" })).toBe(
      SHIPPED,
    );
  });

  test("changes what it says, and leaves the comments", () => {
    const yaml = changed({ name: "Corp", logo: "https://corp.example/a.png", "dark.accent": "#AABBCC" });

    expect(yaml).toBe(
      SHIPPED.replace("name: Countersign", "name: Corp")
        .replace("logo: null", "logo: https://corp.example/a.png")
        .replace('"#8cc4ff"', '"#aabbcc"')
        // What stood behind a part as a whole stands at its beginning.
        .replace(
          "dark: # for readers whose screen is dark\n",
          "dark:\n  # for readers whose screen is dark\n",
        ),
    );
  });

  test("adds a footer, changes it and takes it away", () => {
    const added = changed({ "footer.en": "Corp Ltd", "footer.de": "Corp GmbH", "footer.fr": "" });
    const without = changed({ "footer.en": "Corp Ltd", "footer.de": "" }, added);

    expect(parseBranding(added).footer).toEqual({ en: "Corp Ltd", de: "Corp GmbH" });
    expect(parseBranding(without).footer).toEqual({ en: "Corp Ltd" });
    expect(parseBranding(changed({ "footer.en": "" }, without)).footer).toBeNull();
  });
});

test.each([
  [null, "'none'"],
  ["https://pictures.corp.example:8443/logo.png?a=1", "https://pictures.corp.example:8443"],
  ["data:image/png;base64,AAAA", "data:"],
  ["https://a.example/;script-src *", "https://a.example"],
])("with the logo %j a mail that is looked at may fetch pictures from %s", (logo, source) => {
  expect(mailPolicy(logo).split("; ")).toContain(`img-src ${source}`);
  expect(mailPolicy(logo)).not.toContain("script-src");
});

describe("the page", () => {
  let open: Awaited<ReturnType<typeof templatesHome>>;
  beforeAll(async () => {
    open = await templatesHome(["en", "de"]);
  }, 60_000);
  afterAll(() => open.close());

  const send = (path: string, fields: Readonly<Record<string, string>>, accept = "text/html") => {
    const filled = { yaml: SHIPPED, based_on: String(open.templates.live.number()), note: "", ...fields };
    return open.home.fill("/admin/branding", `/admin/branding/${path}`, open.cookie, filled, { accept });
  };

  test("says how well each colour can be read", async () => {
    const page = await (await open.home.get("/admin/branding?lang=de", open.cookie)).text();

    expect(page).toMatch(/data-head="light\.text\.card">16,2 : 1, gut</);
  });

  test("shows a mail with the colours that are being chosen, and says at once that they cannot be read", async () => {
    const fields = { "light.muted": "#dddddd", logo: "https://corp.example/logo.png" };

    const answer = await (await send("preview", fields, "application/json")).json();
    const frame = await send("preview", fields);

    expect(answer).toMatchObject({
      isShown: true,
      heads: { "light.muted.card": "1.3 : 1, too little", subject: expect.stringMatching(/\S/) },
    });
    expect(await frame.text()).toContain("#dddddd");
    expect(frame.headers.get("content-security-policy")).toContain("img-src https://corp.example;");
  }, 60_000);

  test("does not publish what cannot be read: the field and the reason", async () => {
    const answer = await send("publish", { "light.muted": "#dddddd" });

    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(
      /<a href="#light\.muted">Colours by day: “What matters less” on “Behind the text” is hard to read/,
    );
  }, 60_000);

  test("publishes a name and a footer, which the next mail has", async () => {
    const answer = await send("publish", { name: "Corp", "footer.en": "Corp Ltd, Main Street 1" });
    const wanted = { notice: "question", locale: "en", sample: "question.usual", kind: "leave" };
    const mail = await open.templates.preview(open.templates.live.set(), wanted);

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/branding?done=published"]);
    expect("text" in mail && mail.text).toContain("Corp Ltd, Main Street 1");
  }, 60_000);

  test("shows both versions when somebody else was faster", async () => {
    const answer = await send("publish", { name: "Other", based_on: "0" });

    expect(answer.status).toBe(409);
    expect(await answer.text()).toMatch(/name: Corp.*name: Other/s);
  }, 60_000);
});
