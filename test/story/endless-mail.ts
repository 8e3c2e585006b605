import { once } from "node:events";
import { connect } from "node:net";
import type { SmtpAnswer } from "./replies.ts";
import type { Service } from "./service.ts";

/**
 * Sends a mail of this size piece by piece, so that it never stands in memory here, and goes on to the end
 * whatever the server thinks of it, as mail servers do that do not read while they write.
 */
export const sendEndlessMail = async (
  { smtpPort }: Service,
  {
    to,
    megabytes,
    announced,
  }: { readonly to: string; readonly megabytes: number; readonly announced: boolean },
): Promise<SmtpAnswer> => {
  const socket = connect(smtpPort, "127.0.0.1").setEncoding("latin1");
  let unread = "";
  socket.on("data", (text) => (unread += text));
  const closed = once(socket, "close");

  /** The server's next answer, the last line of it. */
  const answer = async (): Promise<SmtpAnswer> => {
    for (;;) {
      const [line] = /^\d{3} .*\r\n/m.exec(unread) ?? [];
      if (line !== undefined) {
        unread = unread.slice(unread.indexOf(line) + line.length);
        return { code: Number(line.slice(0, 3)), words: line.trimEnd() };
      }
      if (socket.destroyed) throw new Error(`the server closed the connection: ${unread}`);
      await Promise.race([once(socket, "data"), closed]);
    }
  };
  const say = (line: string): Promise<SmtpAnswer> => {
    socket.write(`${line}\r\n`);
    return answer();
  };

  try {
    await answer();
    await say("EHLO mail.example.com");
    const size = announced ? ` SIZE=${megabytes * 1_000_000}` : "";
    for (const line of [`MAIL FROM:<manager@example.com>${size}`, `RCPT TO:<${to}>`, "DATA"]) {
      const said = await say(line);
      if (said.code >= 400) return said;
    }
    const piece = Buffer.from(`${"x".repeat(98)}\r\n`.repeat(1000));
    socket.write(`From: manager@example.com\r\nTo: ${to}\r\nSubject: Re: all my photos\r\n\r\n`);
    for (let sent = 0; sent < megabytes * 1_000_000 && !socket.destroyed; sent += piece.length) {
      if (!socket.write(piece)) await Promise.race([once(socket, "drain"), closed]);
    }
    return await say("\r\n.");
  } finally {
    socket.destroy();
  }
};
