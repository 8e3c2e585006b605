import { createTransport } from "nodemailer";
import type { ComposedReply } from "./compose-reply.ts";

/** What a mail server said to a reply, in its own words. */
export type ReplyAnswer = { readonly accepted: boolean; readonly words: string };

/** Hands a reply to our own mail server, as the approver's would do. */
export const sendReply = async (port: number, { raw, envelope }: ComposedReply): Promise<ReplyAnswer> => {
  const transport = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({ raw, envelope });
    return { accepted: true, words: response };
  } catch (error) {
    const { response, message } = error as Error & { response?: string };
    return { accepted: false, words: response ?? message };
  }
};
