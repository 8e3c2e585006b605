import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type ParsedMail, simpleParser } from "mailparser";
import { type Clock, systemClock } from "../../approval/time.ts";
import type { Log } from "../../log.ts";
import { readForm } from "../../web/form-body.ts";
import { contentSecurityPolicy, pageHeaders } from "../../web/headers.ts";
import { languageOf } from "../../web/language.ts";
import type { Html } from "../../web/layout.ts";
import type { WebNeeds } from "../../web/needs.ts";
import { stylesheet } from "../../web/style.ts";
import { composeReply } from "./compose-reply.ts";
import { framedMail } from "./framed-mail.ts";
import type { KeptMail, KeptMails } from "./kept-mails.ts";
import { listPage } from "./list-page.ts";
import { mailPage } from "./mail-page.ts";
import { oneOf, readMailView } from "./mail-view.ts";
import { mailboxGuard } from "./mailbox-guard.ts";
import { mailboxStyle } from "./mailbox-style.ts";
import { MAX_REPLY_LENGTH, REPLY_LOCALES, REPLY_STYLES } from "./reply-form.ts";
import { sendReply } from "./send-reply.ts";
import { sentReplies } from "./sent-replies.ts";
import { mailboxTexts } from "./texts/mailbox-texts.ts";

export type MailboxNeeds = Pick<WebNeeds, "locales" | "defaultLocale" | "timeZone"> & {
  readonly mails: KeptMails;
  /** Where our own mail server listens, on loopback. */
  readonly smtpPort: () => number;
  readonly publicUrl: string;
  readonly log: Log;
  readonly now?: Clock;
};

/**
 * The built-in mailbox: what would have gone out, to be read and answered. For a service without a mail
 * server only, since whoever opens it reads everybody's mail and answers as anybody.
 */
export const mailboxApp = (needs: MailboxNeeds): Hono => {
  const { mails, log, now = systemClock } = needs;
  const replies = sentReplies();
  const app = new Hono();
  for (const path of ["/mailbox/*", "/mailbox.json"])
    app.use(path, mailboxGuard(needs.publicUrl), pageHeaders(needs.publicUrl));

  app.get("/mailbox.json", (c) =>
    c.json(mails.list({ to: given(c, "to"), requestId: given(c, "requestId") })),
  );

  app.get("/mailbox", (c) => {
    const [to, requestId] = [given(c, "to")?.trim() ?? "", given(c, "requestId") ?? ""];
    const found = mails.list({
      to: to || undefined,
      requestId: requestId || undefined,
      before: given(c, "before"),
      limit: PAGE_LENGTH + 1,
    });
    const last = found.length > PAGE_LENGTH ? found[PAGE_LENGTH - 1] : undefined;
    const older = last && `/mailbox?${new URLSearchParams({ to, requestId, before: last.id })}`;
    return page(
      c,
      listPage(languageOf(c, needs), {
        mails: found.slice(0, PAGE_LENGTH),
        to,
        requestId,
        older: older ?? null,
      }),
    );
  });

  app.get("/mailbox/:file", async (c) => {
    const file = c.req.param("file");
    const raw = file.endsWith(".eml") ? mails.find(file.slice(0, -".eml".length)) : undefined;
    if (raw !== undefined)
      return c.body(new Uint8Array(raw.message), 200, { "Content-Type": "message/rfc822" });
    const mail = mails.find(file);
    if (mail === undefined) return c.notFound();
    const parsed = await parse(mail);
    return page(
      c,
      mailPage(languageOf(c, needs), {
        mail,
        from: nameAndAddress(parsed),
        text: parsed.text ?? "",
        source: mail.message.toString("latin1"),
        view: readMailView((name) => c.req.query(name)),
        reply: {
          replyTo: replyAddressOf(parsed),
          write: given(c, "write") ?? "",
          last: replies.find(given(c, "sent") ?? ""),
        },
      }),
    );
  });

  app.get("/mailbox/:id/html", async (c) => {
    const mail = mails.find(c.req.param("id"));
    if (mail === undefined) return c.notFound();
    const parsed = await parse(mail);
    c.header("Content-Security-Policy", MAIL_POLICY);
    c.header("X-Frame-Options", "SAMEORIGIN");
    const { scheme } = readMailView((name) => c.req.query(name));
    return c.html(framedMail(parsed.html || "", { id: mail.id, replyTo: replyAddressOf(parsed), scheme }));
  });

  app.post("/mailbox/:id/reply", bodyLimit({ maxSize: MAX_FORM_BYTES }), async (c) => {
    const mail = mails.find(c.req.param("id"));
    if (mail === undefined) return c.notFound();
    const form = await readForm(c);
    const body = (form.get("body") ?? "").trim();
    const original = await parse(mail);
    if (body === "" || body.length > MAX_REPLY_LENGTH || replyAddressOf(original) === null)
      return c.text(mailboxTexts(languageOf(c, needs).locale).reply.nothing, 400);
    const style = oneOf(REPLY_STYLES, form.get("style"));
    const locale = oneOf(REPLY_LOCALES, form.get("locale"));
    const reply = await composeReply({ original, from: mail.to, body, style, locale, now: now() });
    const answer = await sendReply(needs.smtpPort(), reply);
    log.info("mailbox.replied", { mailId: mail.id, style, accepted: answer.accepted });
    const sent = replies.remember({ answer, body, style, locale });
    return c.redirect(`/mailbox/${mail.id}?sent=${sent}#reply`, 303);
  });

  return app;
};

const PAGE_LENGTH = 100;
/** Every character of the longest reply may be sent as nine (`%E2%82%AC`). */
const MAX_FORM_BYTES = MAX_REPLY_LENGTH * 9 + 1000;

const given = (c: Context, name: string): string | undefined => c.req.query(name) || undefined;

const page = (c: Context, html: Html): Response | Promise<Response> => {
  c.header("Content-Security-Policy", PAGE_POLICY);
  // Unlike elsewhere: with none at all a form's Origin would be "null", and the guard looks at it.
  c.header("Referrer-Policy", "same-origin");
  return c.html(html);
};

const PAGE_POLICY = contentSecurityPolicy([stylesheet, mailboxStyle], ["frame-src 'self'"]);

/** A mail may style itself and open links in new tabs, nothing else; it has no origin, thus no access to ours. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "sandbox allow-popups allow-popups-to-escape-sandbox",
].join("; ");

const parse = (mail: KeptMail & { readonly message: Buffer }): Promise<ParsedMail> =>
  simpleParser(mail.message, { skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true });

const replyAddressOf = ({ replyTo }: ParsedMail): string | null => replyTo?.value[0]?.address ?? null;

const nameAndAddress = ({ from }: ParsedMail): string => {
  const { name, address = "" } = from?.value[0] ?? { name: "" };
  return name === "" ? address : `${name} <${address}>`;
};
