import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

export type Arrival = { readonly from: string; readonly to: string; readonly raw: Buffer };

/** What the server does with the n-th mail (from 1) for a recipient. */
type Answer = "accept" | "drop" | `${number} ${string}`;

export type MailServer = {
  readonly port: number;
  readonly arrivals: readonly Arrival[];
  /** Resolves when this many mails have arrived. */
  readonly arrived: (count: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A real SMTP server on loopback whose answers a test can choose. */
export const mailServer = async ({
  answerTo = () => "accept",
  answerAtEnd = () => "accept",
  answerToSender = () => "accept",
  port = 0,
  hold = async () => {},
  ...options
}: {
  readonly answerToSender?: (address: string) => Answer;
  readonly answerTo?: (address: string, attempt: number) => Answer;
  readonly answerAtEnd?: (raw: Buffer, from: string) => Answer;
  readonly port?: number;
  /** Waited for before a mail is accepted. */
  readonly hold?: () => Promise<void>;
} & SMTPServerOptions = {}): Promise<MailServer> => {
  const arrivals: Arrival[] = [];
  const attempts = new Map<string, number>();
  let waiting: { count: number; resolve: () => void }[] = [];

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    // A test's end is no reason to wait for idle clients.
    closeTimeout: 1,
    ...options,
    onMailFrom: ({ address }, _session, callback) => callback(failure(answerToSender(address))),
    onRcptTo: ({ address }, session, callback) => {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const answer = answerTo(address, attempt);
      if (answer === "drop") return destroy(server, session.id);
      callback(failure(answer));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        const answer = answerAtEnd(raw, from);
        if (answer === "drop") return destroy(server, session.id);
        if (answer !== "accept") return callback(failure(answer));
        await hold();
        arrivals.push({ from, to: rcptTo[0]?.address ?? "", raw });
        waiting = waiting.filter(({ count, resolve }) => arrivals.length < count || resolve());
        callback();
      });
    },
  });
  server.on("error", () => {});
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    arrivals,
    arrived: (count) =>
      new Promise((resolve) => {
        if (arrivals.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
};

const failure = (answer: Answer): Error | null => {
  if (answer === "accept" || answer === "drop") return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
};

const destroy = (server: SMTPServer, id: string): void => {
  for (const connection of server.connections) {
    const { session, _socket } = connection as unknown as {
      session: { id: string };
      _socket: { destroy: () => void };
    };
    if (session.id === id) _socket.destroy();
  }
};
