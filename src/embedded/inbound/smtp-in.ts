import type { SecureContextOptions } from "node:tls";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { AddressCheck } from "../../intake/reply-address-check.ts";
import type { Log } from "../../log.ts";
import type { Envelope } from "../../reply/inbound-mail.ts";
import { listening } from "../listen.ts";
import type { InboundSpool } from "./inbound-spool.ts";

export type SmtpInNeeds = {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly maxBytes: number;
  readonly accepts: AddressCheck;
  readonly spool: Pick<InboundSpool, "keep">;
  /** Takes over a mail that is on disk; durable when it returns. */
  readonly enqueue: (mail: { readonly id: string; readonly envelope: Envelope }) => void;
  readonly log: Log;
  /** Without a certificate of our own there is no STARTTLS. */
  readonly tls?: Pick<SecureContextOptions, "key" | "cert"> | undefined;
};

export type SmtpIn = { readonly port: number; readonly close: () => Promise<void> };

/** Takes mail in by SMTP: only for addresses that exist, and 250 is said when the mail is safe on disk. */
export const smtpIn = async (needs: SmtpInNeeds): Promise<SmtpIn> => {
  const server = new SMTPServer({
    banner: "Countersign",
    size: needs.maxBytes,
    maxRecipients: MAX_RECIPIENTS,
    maxClients: MAX_CLIENTS,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: needs.tls === undefined ? ["AUTH", "STARTTLS"] : ["AUTH"],
    maxAllowedUnauthenticatedCommands: MAX_COMMANDS,
    logger: false,
    ...needs.tls,
    onRcptTo: ({ address }, _session, done) => void checkRecipient(needs, address).then(done),
    onData: (stream, session, done) => void take(needs, stream, session).then(done),
  });
  // A client that goes away is no event of ours.
  server.on("error", ({ message }: Error) => needs.log.info("smtp.connection", { message }));
  server.listen(needs.port, needs.host);
  const port = await listening(server.server, "SMTP_PORT");
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

const MAX_RECIPIENTS = 20;
const MAX_CLIENTS = 100;
/** Commands in one connection: a server may hand over many mails at once. */
const MAX_COMMANDS = 1000;

/** An SMTP reply other than 250 (RFC 5321 §4.2, RFC 3463). */
const refusal = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

const checkRecipient = async ({ accepts, log }: SmtpInNeeds, address: string): Promise<Error | undefined> => {
  try {
    const known = await accepts(address);
    return known === "unknown" ? refusal(550, "5.1.1 There is no such address here") : undefined;
  } catch (error) {
    log.error("smtp.recipient-check", { message: String(error) });
    return refusal(451, "4.3.0 Please try again later");
  }
};

const take = async (
  needs: SmtpInNeeds,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<Error | undefined> => {
  const to = session.envelope.rcptTo.map(({ address }) => address);
  const { mailFrom } = session.envelope;
  try {
    const { id, size } = await needs.spool.keep(withinSize(stream, needs.maxBytes), to);
    const { remoteAddress } = session;
    const helo = session.hostNameAppearsAs || "";
    needs.enqueue({
      id,
      envelope: { from: mailFrom === false ? "" : mailFrom.address, to, remoteAddress, helo },
    });
    needs.log.info("smtp.accepted", { inboundId: id, size, recipients: to.length });
    return undefined;
  } catch (error) {
    // The client goes on sending whatever we think of it; the answer comes after its last byte.
    stream.resume();
    return refusalFor(needs.log, error);
  }
};

class TooLargeError extends Error {}

/** Ends with an error at the first byte too many, so that no more of it is written. */
async function* withinSize(stream: SMTPServerDataStream, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > maxBytes) throw new TooLargeError(`The mail is larger than ${maxBytes} bytes`);
    yield bytes;
  }
}

const refusalFor = (log: Log, error: unknown): Error => {
  if (error instanceof TooLargeError) return refusal(552, `5.3.4 ${error.message}`);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  log.error("smtp.not-kept", { code, message: String(error) });
  return DISK_FULL.has(code)
    ? refusal(452, "4.3.1 There is no room for the mail now")
    : refusal(451, "4.3.0 The mail could not be kept, please try again later");
};

const DISK_FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
