import type { Context } from "hono";
import { languageOf } from "../language.ts";
import type { WebNeeds } from "../needs.ts";
import { messagePage } from "../pages/message-page.ts";

/** The answer to a link that opens nothing. */
export const badLinkPage = (c: Context, needs: WebNeeds, link: "forged" | "expired", page?: string) => {
  const language = languageOf(c, needs, { page });
  const message = messagePage(language, { ...language.texts.link[link], tone: "warn", sign: SIGNS[link] });
  return c.html(message, STATUSES[link]);
};

const SIGNS = { forged: "unknown", expired: "expired" } as const;
const STATUSES = { forged: 404, expired: 410 } as const;
