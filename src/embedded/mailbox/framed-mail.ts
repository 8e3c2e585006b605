import { type MailView, mailHref } from "./mail-view.ts";

/**
 * A mail's HTML for the frame it is shown in. Its links open beside the mailbox instead of inside the frame,
 * and those that would write a reply in a mail program begin it in the mailbox, which alone can send it.
 */
export const framedMail = (
  html: string,
  { id, replyTo, scheme }: { id: string; replyTo: string | null; scheme: MailView["scheme"] },
): string => {
  const head = /<head(?:\s[^>]{0,1000})?>/i.exec(html);
  const at = head === null ? 0 : head.index + head[0].length;
  const framed = `${html.slice(0, at)}<base target="_blank">${html.slice(at)}`;
  const coloured = inScheme(framed, scheme);
  return replyTo === null ? coloured : coloured.replace(MAILTO, (link) => beginReply(link, id, replyTo));
};

/** Makes the mail's own rules for dark mode hold always or never: a frame cannot be told in every browser. */
const inScheme = (html: string, scheme: MailView["scheme"]): string => {
  if (scheme === "auto") return html;
  return html.replace(/\(prefers-color-scheme: ?(dark|light)\)/g, (_query, wanted) =>
    wanted === scheme ? "(min-width: 0)" : "(max-width: 0)",
  );
};

const beginReply = (link: string, id: string, replyTo: string): string => {
  const url = URL.parse(link.slice('href="'.length, -1).replaceAll("&amp;", "&"));
  if (url === null || decoded(url.pathname) !== replyTo) return link;
  const write = url.searchParams.get("body") ?? "";
  const query = new URLSearchParams({ write });
  return `href="${mailHref(id)}?${query}#reply"`;
};

const MAILTO = /href="mailto:[^"]{1,2000}"/gi;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text).toLowerCase();
  } catch {
    return "";
  }
};
