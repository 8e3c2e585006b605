import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Email } from "../../../src/approval/email.ts";
import { systemClock } from "../../../src/approval/time.ts";
import { openTemplates } from "../../../src/embedded/templates/open-templates.ts";
import { silentLog } from "../../../src/log.ts";
import { withCompiled } from "../../notices/compiled-templates.ts";
import { writtenIn } from "../../notices/few-languages.ts";
import { TEMPLATES_DIR } from "../../notices/sample-notices.ts";
import { ADMIN, adminHome } from "./admin-home.ts";

export const OTHER = "other@example.com" as Email;
export const GERMAN = "locales/de.yaml";
export const ENGLISH = "locales/en.yaml";

/**
 * The pages of administrators on the shipped templates and a folder of publications of their own.
 * @param locales those in which mails are written; every one that ships when left out
 */
export const templatesHome = async (locales?: readonly string[]) => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-admin-"));
  const templates = await openTemplates({
    templatesDir: locales === undefined ? TEMPLATES_DIR : writtenIn(locales, join(folder, "templates")),
    addressSettings: { MANAGER_EMAIL: "manager@example.com" },
    cacheDir: withCompiled(join(folder, "compiled")),
    publicationsDir: join(folder, "publications"),
    now: systemClock,
    log: silentLog,
  });
  const close = () => {
    templates.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const home = adminHome({ administrators: [ADMIN, OTHER], templates });
  const cookie = await home.signIn();
  const german = templates.shipped.get(GERMAN) ?? "";

  /** What the editor's form sends, from a form as an administrator has it in front of them. */
  const send = (
    action: "preview" | "publish" | "send-test",
    fields: Readonly<Record<string, string>>,
    { as = cookie, accept = "text/html" }: { readonly as?: string; readonly accept?: string } = {},
  ): Promise<Response> => {
    const filled = { file: GERMAN, content: german, based_on: "0", note: "", locale: "de", ...fields };
    return home.fill(editorOf(filled.file), `/admin/templates/${action}`, as, filled, { accept });
  };
  /** Changes the German wording as if it had passed the gate before. */
  const published = async (content: string, { by = ADMIN, note = "before" } = {}): Promise<void> => {
    const number = ((await templates.publications.latest())?.number ?? 0) + 1;
    const change = { number, at: systemClock(), by, note, files: { [GERMAN]: content }, compiled: {} };
    await templates.publications.publish(change, number - 1);
    await templates.live.refresh();
  };
  return { home, templates, german, cookie, send, published, close };
};

export const editorOf = (file: string): string => `/admin/templates/edit?file=${encodeURIComponent(file)}`;
