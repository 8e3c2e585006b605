import type { Hono } from "hono";
import type { Behind } from "../web/admin/guard.ts";
import { type Language, languageOf } from "../web/language.ts";
import type { WebNeeds } from "../web/needs.ts";
import { messagePage } from "../web/pages/message-page.ts";
import { ANSWERS, type Answer, type Background } from "./background.ts";

/** Thrown by what would keep somebody waiting for longer than the HTTP API does. */
export class TakesLonger extends Error {
  override readonly name = "TakesLonger";
}

/** Told by this header, an answer is none yet: the call is to be made once more in the background. */
export const TAKES_LONGER = "x-takes-longer";

/**
 * Adds to the pages of administrators, behind the door, what was answered in the background, and a page to wait on
 * that looks for it by itself.
 */
export const serveAnswers = (
  app: Hono<Behind>,
  background: Pick<Background, "find">,
  needs: Pick<WebNeeds, "locales" | "defaultLocale" | "timeZone">,
): void => {
  app.onError((error, c) => {
    if (error instanceof TakesLonger) return c.body(null, 202, { [TAKES_LONGER]: "yes" });
    throw error;
  });
  app.get(`${ANSWERS}/:id`, async (c) => {
    const found = await background.find(c.req.param("id"));
    if (found === undefined) return c.notFound();
    const language = languageOf(c, needs);
    switch (found.state) {
      case "done":
        return asAnswered(found.answer);
      case "under-way":
        c.header("Refresh", String(LOOK_AGAIN_SECONDS));
        return c.html(said(language, "underWay"), 200);
      case "ended-without-answer":
        return c.html(said(language, "ended"), 200);
    }
  });
};

const LOOK_AGAIN_SECONDS = 3;

const asAnswered = ({ statusCode = 200, headers = {}, body = "", isBase64Encoded = false }: Answer) =>
  new Response(statusCode === 303 ? null : Buffer.from(body, isBase64Encoded ? "base64" : "utf8"), {
    status: statusCode,
    headers: Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]),
  });

const said = (language: Language, what: "underWay" | "ended") => {
  const texts = TEXTS[language.locale === "de" ? "de" : "en"];
  const after = { href: `/admin/history${language.query}`, text: texts.history };
  return messagePage(language, { ...texts[what], after });
};

const TEXTS = {
  en: {
    history: "To the history",
    underWay: {
      title: "Still checking",
      text: "Every mail is compiled and checked in every language. This page shows by itself what comes of it.",
    },
    ended: {
      title: "No answer",
      text: "The check ended without an answer. If the history does not show your change, it was not published: please publish it again.",
    },
  },
  de: {
    history: "Zum Verlauf",
    underWay: {
      title: "Wird noch geprüft",
      text: "Jede Mail wird übersetzt und in jeder Sprache geprüft. Diese Seite zeigt von selbst, was dabei herauskommt.",
    },
    ended: {
      title: "Keine Antwort",
      text: "Die Prüfung endete ohne Antwort. Steht die Änderung nicht im Verlauf, wurde sie nicht veröffentlicht: bitte noch einmal veröffentlichen.",
    },
  },
} as const;
