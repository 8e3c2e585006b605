import { createTransport } from "nodemailer";

/** A mail server to hand mails to, from a URL. */
export type SmtpServer = {
  readonly host: string;
  readonly port: number;
  /** `implicit`: from the first byte; `required`: STARTTLS or nothing; `offered`: STARTTLS where it is offered. */
  readonly tls: "implicit" | "required" | "offered" | "off";
  readonly credentials: { readonly user: string; readonly password: string } | null;
};

export type Envelope = { readonly from: string; readonly to: string };

/** What the server said: accepted, refused for good, or not now. Never thrown. */
export type Delivery =
  | { readonly status: "accepted"; readonly answer: string }
  | { readonly status: "refused"; readonly of: "sender" | "recipient" | "message"; readonly answer: string }
  | { readonly status: "deferred"; readonly by: "server" | "recipient"; readonly answer: string };

export type SmtpOut = {
  readonly deliver: (envelope: Envelope, message: Uint8Array) => Promise<Delivery>;
  /** With `force` the mails under way fail; else they finish first. */
  readonly close: (options?: { readonly force?: boolean }) => void;
};

/**
 * Reads `smtp://user:password@host:port?tls=required` or `smtps://…`; undefined when it is no such URL.
 * Without a port 587, for `smtps` 465. `?tls=off` keeps even an offered STARTTLS from being used.
 */
export const parseSmtpUrl = (text: string): SmtpServer | undefined => {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "") return undefined;
  if ((url.pathname !== "" && url.pathname !== "/") || url.hash !== "") return undefined;
  const implicit = url.protocol === "smtps:";
  const choice = url.searchParams.get("tls") ?? "offered";
  if ([...url.searchParams.keys()].some((name) => name !== "tls")) return undefined;
  if (choice !== "offered" && choice !== "required" && choice !== "off") return undefined;
  if (implicit && choice === "off") return undefined;
  const [user, password] = [percentDecoded(url.username), percentDecoded(url.password)];
  if (user === undefined || password === undefined) return undefined;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? "implicit" : choice,
    credentials: user === "" ? null : { user, password },
  };
};

/** A pool of connections to one server. */
export const smtpOut = (server: SmtpServer, { connections = 5 }: { connections?: number } = {}): SmtpOut => {
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.tls === "implicit",
    requireTLS: server.tls === "required",
    ignoreTLS: server.tls === "off",
    ...(server.credentials && {
      auth: { user: server.credentials.user, pass: server.credentials.password },
    }),
    maxConnections: connections,
    // Only for an idle connection that the server has dropped: the outbox does the waiting.
    maxRequeues: 1,
    connectionTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    deliver: async ({ from, to }, message) => {
      try {
        const { response } = await transport.sendMail({
          envelope: { from, to },
          raw: Buffer.from(message),
        });
        return { status: "accepted", answer: response };
      } catch (error) {
        return failedDelivery(error as SmtpFailure);
      }
    },
    close: ({ force = false } = {}) => transport.close({ force }),
  };
};

/** What nodemailer sets on its errors (nodemailer/lib/errors, `NodemailerError`). */
type SmtpFailure = Error & {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
};

const failedDelivery = (failure: SmtpFailure): Delivery => {
  const answer = failure.response ?? failure.message;
  const code = failure.responseCode;
  const ofMail = failure.code === "EENVELOPE" || failure.code === "EMESSAGE";
  // Found wanting by nodemailer before it was sent, such as an impossible address.
  if (ofMail && code === undefined) return { status: "refused", of: "message", answer };
  if (!ofMail || code === undefined || SERVER_WIDE.has(code))
    return { status: "deferred", by: "server", answer };
  if (code < 500 || code === BAD_SEQUENCE) return { status: "deferred", by: "recipient", answer };
  return { status: "refused", of: refusedAt(failure.command), answer };
};

const refusedAt = (command: string | undefined): "sender" | "recipient" | "message" => {
  if (command?.startsWith("MAIL FROM")) return "sender";
  return command?.startsWith("RCPT TO") ? "recipient" : "message";
};

const BAD_SEQUENCE = 503;
/**
 * The server closes (RFC 5321 §3.8), or wants a login or TLS (RFC 4954 §6, RFC 3207 §4), which is for the
 * operator to mend and no mail's fault.
 */
const SERVER_WIDE = new Set([421, 530, 534, 535, 538]);

const percentDecoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};
