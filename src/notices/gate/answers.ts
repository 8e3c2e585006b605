import type { NoticeName } from "../mail.ts";
import type { RenderedRule } from "./rendered.ts";

/** Mails that ask for a decision hold both links, in HTML and text, and say that a reply will do. */
export const answersRule: RenderedRule = ({ notice, text, elements, links, replyInvitation }) => {
  if (!ASKING.includes(notice)) return [];
  const hrefs = elements.map(({ attributes }) => attributes["href"] ?? "");
  const shown = elements.flatMap(({ texts }) => texts).join("");
  const missing = (["approve", "reject"] as const).flatMap((name) => [
    ...(hrefs.includes(links[name] ?? "") ? [] : [`the HTML part needs a link to {{ links.${name} }}`]),
    ...(text.includes(links[name] ?? "") ? [] : [`the text part needs {{ links.${name} }}`]),
  ]);
  const invitations =
    replyInvitation === undefined
      ? ["there is no text shared.reply_invitation, which says that a reply will do"]
      : [
          ...(shown.includes(replyInvitation)
            ? []
            : ["the HTML part needs {{ 'shared.reply_invitation' | t }}"]),
          ...(text.includes(replyInvitation)
            ? []
            : ["the text part needs {{ 'shared.reply_invitation' | t }}"]),
        ];
  return [...missing, ...invitations].map((message) => ({ message, needles: [] }));
};

const ASKING: readonly NoticeName[] = ["question", "reminder", "clarification", "impostor"];

/**
 * What people wrote arrives as text, whatever signs are in it. Output is escaped, but that is of no use in an attribute without
 * quotes: there the next word is an attribute of its own.
 */
export const unescapedRule: RenderedRule = ({ elements }) =>
  elements
    .filter(({ attributes }) => attributes["id"]?.includes("unescaped"))
    .map(({ attributes }) => ({
      message:
        'what people wrote gets into the HTML as HTML; does an attribute lack its quotes, as in title="{{ … }}"?',
      needles: Object.keys(attributes).map((name) => ` ${name}={{`),
    }));
