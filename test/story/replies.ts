import { createTransport } from "nodemailer";
import { instant } from "../../src/approval/time.ts";
import { type ComposedReply, composeReply } from "../../src/embedded/mailbox/compose-reply.ts";
import type { ReplyStyle } from "../../src/reply/clients/reply-styles.ts";
import type { ReceivedMail } from "./mailbox.ts";
import type { Service } from "./service.ts";

/** What the mail server said at last. */
export type SmtpAnswer = { readonly code: number; readonly words: string };

export type Writing = {
  readonly body: string;
  readonly style?: ReplyStyle;
  /** When somebody else than the receiver answers. */
  readonly from?: string;
  /** When it goes to another address than the mail asks for. */
  readonly to?: string;
};

/** Answers a mail as a person with a mail program does: composed by that program's habits, sent by real SMTP. */
export const replyTo = async (
  { smtpPort }: Service,
  original: Pick<ReceivedMail, "raw">,
  writing: Writing,
): Promise<SmtpAnswer> => sendMail(smtpPort, await writeReply(original, writing));

/** A reply as it leaves the mail program; sending it twice is what a server does that missed our answer. */
export const writeReply = async (
  original: Pick<ReceivedMail, "raw">,
  { body, style = "gmail", from, to }: Writing,
): Promise<ComposedReply> => {
  const reply = { original: original.raw, body, style, now: instant(Date.now()) };
  const { raw, envelope } = await composeReply(from === undefined ? reply : { ...reply, from });
  return { raw, envelope: to === undefined ? envelope : { ...envelope, to } };
};

/** Hands a mail to a server on this machine and tells its last answer; throws when there is none. */
export const sendMail = async (port: number, { raw, envelope }: ComposedReply): Promise<SmtpAnswer> => {
  const transport = createTransport({ host: "127.0.0.1", port, ignoreTLS: true, connectionTimeout: 5_000 });
  try {
    const { response } = await transport.sendMail({ raw, envelope });
    return answerOf(response);
  } catch (error) {
    const { response } = error as Error & { readonly response?: string };
    if (response === undefined) throw error;
    return answerOf(response);
  } finally {
    transport.close();
  }
};

const answerOf = (response: string): SmtpAnswer => ({ code: Number(response.slice(0, 3)), words: response });
