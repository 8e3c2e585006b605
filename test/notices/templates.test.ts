import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type CompileMjml, compileMjml } from "../../src/notices/compile-mjml.ts";
import { COMPILER } from "../../src/notices/compiled-cache.ts";
import { loadTemplates } from "../../src/notices/templates.ts";
import { parseTexts } from "../../src/notices/texts.ts";
import { TEMPLATES_DIR } from "./sample-notices.ts";

let dir: string;
let cacheDir: string;
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), "countersign-templates-"));
  dir = join(root, "templates");
  cacheDir = join(root, "cache");
  cpSync(TEMPLATES_DIR, dir, { recursive: true });
  return () => rmSync(root, { recursive: true });
});

/** Enough of a compiler where what it makes does not matter. */
const bareCompile: CompileMjml = async (mjml) => `<html lang="{{ locale }}">${mjml}</html>`;

const settledView = {
  outcome: "approved",
  decisions: [],
  request: { id: "r_a", title: "Leave", summary: "Leave for a week" },
  recipient: { email: "bob@example.com", role: "approver" },
};

const edit = (file: string, from: string, to: string) => {
  const path = join(dir, file);
  const source = readFileSync(path, "utf8");
  expect(source).toContain(from);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
};

describe("the cache of compiled templates", () => {
  const counting = () => {
    const compiled: string[] = [];
    const compile: CompileMjml = (mjml) => {
      compiled.push(mjml);
      return bareCompile(mjml);
    };
    return { compiled, compile };
  };

  test("spares a second start the compiler", async () => {
    await loadTemplates({ dir, cacheDir, compile: bareCompile });
    const { compiled, compile } = counting();

    await loadTemplates({ dir, cacheDir, compile });

    expect(compiled).toEqual([]);
  });

  test("gives back exactly what was compiled", async () => {
    const compiled = (await loadTemplates({ dir, cacheDir })).fill("settled", "en", settledView);

    const cached = await loadTemplates({ dir, cacheDir, compile: bareCompile });

    expect(cached.fill("settled", "en", settledView)).toEqual(compiled);
  });

  test("compiles again what has changed, and only that", async () => {
    await loadTemplates({ dir, cacheDir, compile: bareCompile });
    edit("notices/question.mjml", "padding: 0 0 4px;", "padding: 0 0 5px;");
    const { compiled, compile } = counting();

    await loadTemplates({ dir, cacheDir, compile });

    expect(compiled).toHaveLength(1);
  });

  test("compiles every notice again that includes a changed partial", async () => {
    await loadTemplates({ dir, cacheDir, compile: bareCompile });
    edit("partials/footer.mjml", "26px", "27px");
    const { compiled, compile } = counting();

    await loadTemplates({ dir, cacheDir, compile });

    expect(compiled).toHaveLength(10);
  });

  test.each([
    ["is cut off", (content: string) => content.slice(0, content.length / 2)],
    ["is empty", () => ""],
    ["was changed", (content: string) => content.replace("<mj-body", "<mj-bady")],
  ])("compiles again what %s", async (_, damage) => {
    await loadTemplates({ dir, cacheDir, compile: bareCompile });
    const path = join(cacheDir, "receipt.html");
    writeFileSync(path, damage(readFileSync(path, "utf8")));
    const { compiled, compile } = counting();

    await loadTemplates({ dir, cacheDir, compile });

    expect(compiled).toHaveLength(1);
  });

  test("holds one whole file a notice and nothing else", async () => {
    await loadTemplates({ dir, cacheDir, compile: bareCompile });

    expect(readdirSync(cacheDir).sort()).toEqual(
      readdirSync(join(dir, "notices"))
        .filter((name) => name.endsWith(".mjml"))
        .map((name) => name.replace(".mjml", ".html"))
        .sort(),
    );
  });

  test("knows which compiler it was filled by", () => {
    const { version } = JSON.parse(
      readFileSync(new URL("../../node_modules/mjml/package.json", import.meta.url), "utf8"),
    );

    expect(COMPILER).toContain(`mjml ${version}`);
  });
});

describe("a broken template is refused, and the message names the file and the reason:", () => {
  const loading = (compile: CompileMjml = bareCompile) => loadTemplates({ dir, compile });

  test("a tag that is not closed", async () => {
    edit("notices/question.mjml", "</mj-text>", "");

    await expect(loading()).rejects.toThrow(
      /notices\/question: line 16: <\/mj-column> where <mj-text> of line 11/,
    );
  });

  test("a partial that is not closed", async () => {
    edit("partials/header.mjml", "</mj-column>", "");

    await expect(loading()).rejects.toThrow(/partials\/header\.mjml: line 5: .*<mj-column> of line 2/);
  });

  test("a partial that does not exist", async () => {
    edit("notices/question.mjml", 'path="details.mjml"', 'path="../../etc/passwd"');

    await expect(loading()).rejects.toThrow('notices/question: there is no partial "../../etc/passwd"');
  });

  test("a control tag that MJML would drop", async () => {
    edit(
      "notices/outcome.mjml",
      "<mj-raw>{% if decisions.size > 0 %}</mj-raw>",
      "{% if decisions.size > 0 %}",
    );

    await expect(loading(compileMjml)).rejects.toThrow(
      "notices/outcome: {% if decisions.size > 0 %} was lost in compiling",
    );
  });

  test("an MJML attribute that does not exist", async () => {
    edit("notices/outcome.mjml", 'border-radius="', 'border-rounding="');

    await expect(loading(compileMjml)).rejects.toThrow(/notices\/outcome: [\s\S]*border-rounding/);
  });

  test.each([
    ["a script", "<script>1</script>", "<script> is not allowed"],
    ["a link that runs code", '<a href="javascript:1">x</a>', "a link runs code"],
    [
      "a picture from elsewhere",
      '<p style="background: url(https://x.example/a.png)">x</p>',
      "from elsewhere",
    ],
    ["a form", '<form action="/x"></form>', "foreign or active parts"],
  ])("%s", async (_, part, reason) => {
    edit("notices/outcome.mjml", "<h1", `${part}<h1`);

    await expect(loading()).rejects.toThrow(new RegExp(`notices/outcome: .*${reason}`));
  });

  test("no language", async () => {
    edit("notices/outcome.mjml", ' lang="{{ locale }}"', "");

    await expect(loadTemplates({ dir, compile: compileMjml })).rejects.toThrow(/notices\/outcome: .*lang=/);
  });

  test("no subject", async () => {
    edit("notices/outcome.mjml", "{{ 'shared.subject_for_requester' | t }}", "");

    await expect(loading()).rejects.toThrow("notices/outcome: <mj-title>, the subject, is missing");
  });

  test("output that would not be escaped", async () => {
    edit("notices/outcome.mjml", "{{ request.summary }}", "{{ request.summary | raw }}");

    await expect(loading()).rejects.toThrow(/notices\/outcome: undefined filter: raw/);
  });

  test("Liquid that is not closed", async () => {
    edit("notices/outcome.txt.liquid", "{% endif %}", "");

    await expect(loading()).rejects.toThrow(/notices\/outcome: .*not closed/);
  });

  test("a text that does not exist", async () => {
    edit("notices/outcome.txt.liquid", "'outcome.heading'", "'outcome.headline'");

    await expect(loading()).rejects.toThrow('notices/outcome: there is no text "outcome.headline"');
  });

  test("a text that is no Liquid", async () => {
    edit("locales/de.yaml", "{{ request.id }}", "{{ request.id");

    await expect(loading()).rejects.toThrow(/locales\/de\.yaml: shared\.reference: .*not closed/);
  });

  test("a locale that is no list of texts", async () => {
    writeFileSync(join(dir, "locales/de.yaml"), "shared: [1, 2]");

    await expect(loading()).rejects.toThrow(/^locales\/de\.yaml: /m);
  });

  test("several at once", async () => {
    edit("notices/outcome.mjml", "</h1>", "");
    edit("notices/receipt.mjml", "</h1>", "");

    await expect(loading()).rejects.toThrow(/notices\/receipt: [\s\S]*notices\/outcome: /);
  });
});

describe("filling in", () => {
  test("fails when a template names what the view does not have", async () => {
    const templates = await loadTemplates({ dir, compile: bareCompile });

    expect(() => templates.fill("settled", "en", { outcome: "approved" })).toThrow(
      /undefined variable: request/,
    );
  });

  test("fails when a text has no version for the case", async () => {
    const templates = await loadTemplates({ dir, compile: bareCompile });

    expect(() => templates.fill("settled", "en", { ...settledView, outcome: "forgotten" })).toThrow(
      'there is no text "settled.heading.forgotten"',
    );
  });

  test("reaches own properties only", async () => {
    edit("notices/settled.txt.liquid", "{{ request.summary }}", "{{ request.constructor }}");
    const templates = await loadTemplates({ dir, compile: bareCompile });

    expect(() => templates.fill("settled", "en", settledView)).toThrow(
      /undefined variable: request\.constructor/,
    );
  });

  test.each([
    ["include", /there is no partial/],
    ["include with a parameter", /ENOENT/],
    ["render", /ENOENT/],
  ])("cannot read files through Liquid's own %s", async (how, refusal) => {
    const secret = join(dir, "secret.txt");
    writeFileSync(secret, "secret");
    const tag = how === "render" ? "render" : "include";
    const parameter = how.endsWith("parameter") ? ", locale: 1" : "";
    edit("notices/settled.txt.liquid", "{{ request.summary }}", `{% ${tag} '${secret}'${parameter} %}`);

    const filled = loadTemplates({ dir, compile: bareCompile }).then(({ fill }) =>
      fill("settled", "en", settledView),
    );

    await expect(filled).rejects.toThrow(refusal);
  });
});

describe("texts", () => {
  const textsOf = (file: string) => parseTexts(readFileSync(join(TEMPLATES_DIR, "locales", file), "utf8"));
  const files = readdirSync(join(TEMPLATES_DIR, "locales"));
  const placeholders = (text: string) => (text.match(/\{\{.*?\}\}/g) ?? []).sort();

  test.each(files)("%s has every text, with the same placeholders as the English one", (file) => {
    const [english, texts] = [textsOf("en.yaml"), textsOf(file)];

    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english)
      expect(placeholders(texts.get(key) ?? ""), key).toEqual(placeholders(text));
  });

  test("are all used", () => {
    const sources = ["notices", "partials"]
      .flatMap((folder) => readdirSync(join(TEMPLATES_DIR, folder)).map((name) => join(folder, name)))
      .map((path) => readFileSync(join(TEMPLATES_DIR, path), "utf8"))
      .join("\n");

    const unused = [...textsOf("en.yaml").keys()].filter(
      (key) => !sources.includes(`'${key}'`) && !sources.includes(`'${key.replace(/\.[^.]+$/, "")}'`),
    );

    expect(unused).toEqual([]);
  });

  test("that a locale lacks are English", async () => {
    edit("locales/de.yaml", "  nothing_to_do: Ihre Antwort wird nicht mehr gebraucht.\n", "");
    const templates = await loadTemplates({ dir, compile: bareCompile });

    const { text } = templates.fill("settled", "de-AT", settledView);

    expect(text).toContain("Dieser Antrag ist genehmigt worden");
    expect(text).toContain("Your answer is no longer needed.");
  });
});
