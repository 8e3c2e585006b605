import { type Locale, localeTags } from "./locale/locales.ts";
import { appleIos, appleMacos } from "./programs/apple.ts";
import { fastmailWeb } from "./programs/fastmail.ts";
import { gmailAndroid, gmailIos, gmailWeb } from "./programs/gmail.ts";
import { gmxWeb } from "./programs/gmx.ts";
import { k9, thunderbirdAndroid } from "./programs/k9.ts";
import { mutt } from "./programs/mutt.ts";
import { netease163 } from "./programs/netease.ts";
import { inotes, notesClient } from "./programs/notes.ts";
import { beckyMail, outlookExpress, theBat } from "./programs/old-windows.ts";
import { outlookPlain } from "./programs/outlook-plain.ts";
import { outlookAndroid, outlookIos, outlookNew, outlookWeb } from "./programs/outlook-web.ts";
import { outlookWindows, outlookWindowsSmtp } from "./programs/outlook-word.ts";
import { protonWeb } from "./programs/proton.ts";
import { qqMail } from "./programs/qq.ts";
import { roundcubeHtml, roundcubeText } from "./programs/roundcube.ts";
import { mailru, yandexWeb } from "./programs/russian.ts";
import { samsungEmail } from "./programs/samsung.ts";
import { spark } from "./programs/spark.ts";
import { thunderbirdHtml, thunderbirdText } from "./programs/thunderbird.ts";
import { yahooWeb } from "./programs/yahoo.ts";
import { zimbraWeb } from "./programs/zimbra.ts";
import type { Builder } from "./types.ts";

export type ClientEntry = {
  readonly name: string;
  readonly build: Builder;
  /** Where people use it; any locale builds. */
  readonly locales: readonly Locale[];
  readonly parts: "text" | "html" | "both";
};

export const clients: readonly ClientEntry[] = [
  entry("gmail-web", gmailWeb),
  entry("gmail-android", gmailAndroid),
  entry("gmail-ios", gmailIos),
  entry("outlook-windows", outlookWindows),
  entry("outlook-windows-smtp", outlookWindowsSmtp),
  entry("outlook-windows-plain", outlookPlain, "text"),
  entry("outlook-new", outlookNew),
  entry("outlook-web", outlookWeb),
  entry("outlook-ios", outlookIos),
  entry("outlook-android", outlookAndroid),
  entry("apple-macos", appleMacos),
  entry("apple-ios", appleIos),
  entry("thunderbird-text", thunderbirdText, "text"),
  entry("thunderbird-html", thunderbirdHtml),
  entry("yahoo-web", yahooWeb, "both", ["en", "en-GB", "de", "fr", "es", "pt-BR", "it", "zh-TW"]),
  entry("gmx-web", gmxWeb, "html", ["de", "en", "en-GB", "fr", "es"]),
  entry("proton-web", protonWeb),
  entry("fastmail-web", fastmailWeb, "both", ["en", "en-GB", "de", "fr"]),
  entry("zimbra-web", zimbraWeb),
  entry("notes", notesClient),
  entry("inotes", inotes),
  entry("k9", k9),
  entry("thunderbird-android", thunderbirdAndroid),
  entry("samsung-email", samsungEmail),
  entry("mutt", mutt, "text"),
  entry("roundcube-text", roundcubeText, "text"),
  entry("roundcube-html", roundcubeHtml),
  entry("qq-mail", qqMail, "both", ["zh-CN", "zh-TW", "en"]),
  entry("netease-163", netease163, "both", ["zh-CN", "en"]),
  entry("spark", spark),
  entry("yandex-web", yandexWeb, "html", ["ru", "uk", "tr", "en"]),
  entry("mailru-web", mailru, "both", ["ru", "uk", "en"]),
  entry("outlook-express", outlookExpress, "text"),
  entry("the-bat", theBat, "text", ["ru", "uk", "en", "de"]),
  entry("becky", beckyMail, "text", ["ja", "en"]),
];

function entry(
  name: string,
  build: Builder,
  parts: ClientEntry["parts"] = "both",
  locales: readonly Locale[] = localeTags,
): ClientEntry {
  return { name, build, parts, locales };
}
