import { describe, expect, test } from "vitest";
import { LEAVE, MANAGER, sendForm, webHome } from "./web-home.ts";

const langOf = (html: string): string | undefined => /<html lang="([^"]+)"/.exec(html)?.[1];

const start = async (home: ReturnType<typeof webHome>, accepted: string, query = "") =>
  langOf(await (await home.app.request(`/${query}`, { headers: { "accept-language": accepted } })).text());

test.each([
  ["de", "de"],
  ["de-AT, en;q=0.5", "de"],
  ["fr, it;q=0.9, de;q=0.2, en;q=0.1", "de"],
  ["en;q=0.5, de", "de"],
  ["de;q=0, fr", "en"],
  ["fr", "en"],
  ["*", "en"],
  ["", "en"],
  [";;;,,q=,-", "en"],
])("a browser that accepts %j gets %s", async (accepted, expected) => {
  expect(await start(webHome(), accepted)).toBe(expected);
});

test("the address can ask for a language, and links and forms of the page keep it", async () => {
  const { app } = webHome();

  const html = await (await app.request("/?lang=de")).text();
  const sent = await sendForm(app, "/new/leave?lang=de", LEAVE);

  expect(langOf(html)).toBe("de");
  expect(html).toContain('action="/new/leave?lang=de"');
  expect(html).toContain('href="?lang=en"');
  expect(sent.headers.get("location")).toMatch(/\?lang=de$/);
});

test("a language there is no page for is passed over", async () => {
  expect(await start(webHome(), "de", "?lang=xx")).toBe("de");
  expect(await start(webHome({ locales: ["en", "fi"] }), "fi")).toBe("en");
});

test("a regional locale gets the texts of its language and its own dates", async () => {
  const home = webHome({ locales: ["en", "de-AT"] });
  const path = home.decisionPath(await home.ask("leave", LEAVE), MANAGER);

  const html = await (await home.app.request(path, { headers: { "accept-language": "de-AT" } })).text();

  expect(langOf(html)).toBe("de-AT");
  expect(html).toContain("Jänner");
  expect(html).toContain("Ihre Entscheidung");
});

describe("an approver's page", () => {
  test("is in the language of the browser, whatever the request was asked in", async () => {
    const { app, ask, decisionPath } = webHome();
    const path = decisionPath(await ask("leave", LEAVE, "en"), MANAGER);

    const html = await (await app.request(path, { headers: { "accept-language": "de" } })).text();

    expect(html).toContain("Urlaub vom 10. Januar 2026 bis 20. Januar 2026");
  });

  test("falls back to the language of the request, not to the default", async () => {
    const { app, ask, decisionPath } = webHome();
    const path = decisionPath(await ask("leave", LEAVE, "de"), MANAGER);

    const html = await (await app.request(path, { headers: { "accept-language": "fr" } })).text();

    expect(langOf(html)).toBe("de");
  });

  test("keeps its language over the decision", async () => {
    const { app, ask, decisionPath } = webHome();
    const path = decisionPath(await ask("leave", LEAVE), MANAGER);

    const answer = await sendForm(app, `${path}?lang=de`, { verdict: "approved" });

    expect(answer.headers.get("location")).toBe(`${path}?lang=de`);
  });
});

test("moments are shown in the zone of the service", async () => {
  const home = webHome({ timeZone: "Asia/Tokyo" });
  const path = home.decisionPath(await home.ask("leave", LEAVE), MANAGER);

  expect(await (await home.app.request(path)).text()).toContain("January 5, 2026 at 6:30 PM");
});
