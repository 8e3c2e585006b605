import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** A mail as it arrived at the people's mail server, which outlives every crash of ours. */
export type Arrival = {
  readonly messageId: string;
  readonly notice: string;
  readonly requestId: string;
  readonly to: string;
  readonly at: number;
  readonly raw: Buffer;
};

export type MailSink = {
  readonly url: string;
  /** All arrivals, repeats included, in order. */
  readonly arrivals: readonly Arrival[];
  readonly close: () => Promise<void>;
};

/** Starts the server; `onMail` is told of every mail once, however often it arrives. */
export const openMailSink = async (onMail: (mail: Arrival) => void): Promise<MailSink> => {
  const arrivals: Arrival[] = [];
  const known = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    closeTimeout: 1,
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks);
        const arrival = {
          messageId: headerOf(raw, "message-id"),
          notice: headerOf(raw, "x-countersign-notice"),
          requestId: headerOf(raw, "x-countersign-request"),
          to: session.envelope.rcptTo[0]?.address ?? "",
          at: Date.now(),
          raw,
        };
        arrivals.push(arrival);
        done();
        if (known.has(arrival.messageId)) return;
        known.add(arrival.messageId);
        onMail(arrival);
      });
    },
  });
  // Connections break at every kill.
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrivals,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

/** One of the headers that are short and plain; the mails are many, and parsing them whole takes long. */
export const headerOf = (raw: Buffer, name: string): string => {
  const head = raw.subarray(0, raw.indexOf("\r\n\r\n")).toString("latin1");
  return new RegExp(`^${name}:\\s+(.*)\r$`, "im").exec(`${head}\r`)?.[1] ?? "";
};

/** The text part as it was before it was encoded, as far as links are concerned. */
export const plainTextOf = ({ raw }: Arrival): string =>
  raw.toString("latin1").replaceAll("=\r\n", "").replaceAll("=3D", "=");
