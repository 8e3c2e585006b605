import type { Context } from "hono";
import { messagePage } from "../../pages/message-page.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminLanguage, adminTexts } from "../admin-view.ts";
import type { AdminTexts } from "../texts/en.ts";

/** Says at the door why something was not taken, to whoever is there. */
export const refusalPage = (
  c: Context,
  needs: Pick<AdminNeeds, "timeZone" | "defaultLocale">,
  why: keyof AdminTexts["door"],
) => {
  const language = adminLanguage(c, needs);
  const { door, signIn } = adminTexts(language);
  const after = { href: `/admin/sign-in${language.query}`, text: signIn.enterNow };
  return messagePage(language, { ...door[why], tone: "warn", ...(why === "notSignedIn" ? { after } : {}) });
};
