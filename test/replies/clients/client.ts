import { type Draft, draftOf } from "./draft.ts";
import { withLogo, withSmime, withTnef } from "./dress/attachments.ts";
import { type Content, throughGateway } from "./dress/gateway.ts";
import type { Builder } from "./types.ts";
import { type Field, message, multipart, type Part, type TextStyle, textLeaf } from "./wire/mime.ts";

/** All in which one mail program differs from another. */
export type Client = {
  readonly name: string;
  /** The parts as the program writes them, before any gateway. */
  readonly write: (draft: Draft) => Content;
  /** Its header, in its order; `CONTENT_HERE` marks the content fields. */
  readonly header: (draft: Draft, subject: string) => readonly Field[];
  readonly subjectPrefix?: (draft: Draft) => string;
  readonly text: TextStyle;
  readonly html?: TextStyle;
  readonly boundary: (draft: Draft) => string;
  /** How it spells the content type of `multipart/alternative`. */
  readonly alternative?: (boundary: string) => string;
  readonly preamble?: string;
};

export const builderOf =
  (client: Client): Builder =>
  (reply) => {
    const draft = draftOf(client.name, reply);
    const { dress } = draft;
    const content = throughGateway(client.write(draft), dress, draft.locale);
    const subject = `${dress.subjectPrefix ?? client.subjectPrefix?.(draft) ?? "Re: "}${draft.original.subject}`;
    const part = dressed(client, draft, parts(client, draft, content));
    return {
      raw: message(client.header(draft, subject), part),
      envelope: { from: draft.from.address, to: draft.original.replyTo },
    };
  };

const parts = (client: Client, draft: Draft, { text, html }: Content): Part => {
  const wanted = draft.dress.parts ?? "both";
  const plain = text === undefined ? undefined : textLeaf("text/plain", text, client.text);
  const rich = html === undefined ? undefined : textLeaf("text/html", html, client.html ?? client.text);
  if (plain && (rich === undefined || wanted === "text")) return plain;
  if (rich && (plain === undefined || wanted === "html")) return rich;
  if (!plain || !rich) throw new Error(`${client.name} wrote nothing`);
  const boundary = client.boundary(draft);
  const type = client.alternative?.(boundary) ?? `multipart/alternative; boundary="${boundary}"`;
  return multipart(type, boundary, [plain, rich], client.preamble);
};

const dressed = (client: Client, draft: Draft, content: Part): Part => {
  const { dress, seed } = draft;
  let part = content;
  if (dress.logo && !/^text\/plain/.test(content.fields.find(([name]) => name === "Content-Type")?.[1] ?? ""))
    part = withLogo(part, `${client.boundary(draft)}rel`);
  if (dress.tnef) part = withTnef(part, `${client.boundary(draft)}mix`);
  if (dress.smime) part = withSmime(part, `${client.boundary(draft)}sig`, seed.bytes(300));
  return part;
};
