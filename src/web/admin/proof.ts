import type { Evidence } from "../../approval/decision.ts";
import type { AdminView } from "./admin-view.ts";

/** What was recorded about an answer, in sentences for who is no programmer; what is not known by name is left out. */
export const proof = (view: AdminView, evidence: Evidence): readonly string[] => {
  const { proof: texts } = view.texts;
  const said = (name: string): string => String(evidence[name] ?? "");
  const sentences = [
    texts.reasons[said("reason")],
    said("page") === "" ? undefined : texts.onPage,
    said("userAgent") === "" ? undefined : texts.browser(said("userAgent")),
    said("sender") === "" ? undefined : texts.sender(said("sender")),
    originOf(view, evidence),
    wayOf(view, evidence),
    said("writtenBy") === "machine" ? texts.machine : undefined,
    said("writtenBy") === "doubtful" ? texts.doubtful : undefined,
    said("until") === "" ? undefined : texts.away(said("until")),
    said("hidden") === "" ? undefined : texts.hidden,
    texts.rules[said("rule")] ?? texts.rules[said("kind")],
    said("language") === "" ? undefined : texts.language(languageName(view, said("language"))),
    said("answer") === "" ? undefined : said("answer") === "sent" ? texts.answered : texts.capped,
  ];
  return sentences.filter((sentence) => sentence !== undefined);
};

const originOf = ({ texts: { proof: texts } }: AdminView, evidence: Evidence): string | undefined => {
  const { checkedBy, dmarc, domain = "", spfAligned, dkimAligned } = evidence;
  if (checkedBy === undefined) return undefined;
  if (checkedBy === "nobody") return texts.unchecked;
  if (dmarc === "unavailable") return texts.unavailable;
  const isProven = dmarc === "pass" || (dmarc === "none" && (spfAligned === true || dkimAligned === true));
  return isProven ? texts.proven(String(domain)) : texts.notProven(String(domain));
};

/** How it was found out which request it is about. */
const wayOf = (
  { texts: { proof: texts } }: AdminView,
  { addressed, foundBy }: Evidence,
): string | undefined => {
  if (addressed === "elsewhere") return texts.elsewhere;
  const way = WAYS[String(foundBy)];
  return way && texts[way];
};

const WAYS: Readonly<Record<string, "byKey" | "byThread">> = {
  envelope: "byKey",
  header: "byKey",
  thread: "byThread",
};

const languageName = ({ language }: AdminView, code: string): string => {
  try {
    return new Intl.DisplayNames([language.locale], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
};
