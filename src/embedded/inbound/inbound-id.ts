import { createHash, type Hash } from "node:crypto";
import { base32 } from "../../keys/base32.ts";

/** Works out the id of a mail while its bytes pass. */
export type InboundId = {
  readonly add: (bytes: Uint8Array) => void;
  /** 26 characters of `[a-z2-7]`. */
  readonly done: () => string;
};

/**
 * The same id for the same mail to the same recipients, though servers on the way may have added header
 * lines: from its Message-ID, its From and its body. A mail without a Message-ID is known by all its bytes.
 */
export const inboundId = (recipients: readonly string[]): InboundId => {
  const all = createHash("sha256");
  const body = createHash("sha256");
  let header = "";
  let inBody = false;
  const add = (bytes: Uint8Array): void => {
    all.update(bytes);
    if (inBody) {
      body.update(bytes);
      return;
    }
    const before = header.length;
    header += Buffer.from(bytes).toString("latin1");
    const end = endOfHeader(header, before);
    if (end === undefined && header.length <= MAX_HEADER) return;
    inBody = true;
    const start = end ?? header.length;
    body.update(Buffer.from(header.slice(start), "latin1"));
    header = header.slice(0, start);
  };
  const done = (): string => {
    const messageId = field(header, "message-id");
    const hash = createHash("sha256").update(JSON.stringify(recipients.map(folded).sort()));
    if (messageId === undefined) return short(hash.update(all.digest()));
    return short(hash.update(JSON.stringify([messageId, field(header, "from")])).update(body.digest()));
  };
  return { add, done };
};

/** Far more than a header has; what is longer counts as body from here on. */
const MAX_HEADER = 256 * 1024;

const folded = (recipient: string): string => recipient.toLowerCase();

const short = (hash: Hash): string => base32(hash.digest().subarray(0, 16));

const endOfHeader = (header: string, from: number): number | undefined => {
  const end = header.indexOf("\r\n\r\n", Math.max(0, from - 4));
  return end < 0 ? undefined : end;
};

const field = (header: string, name: string): string | undefined =>
  new RegExp(`^${name}[ \\t]*:(.*(?:\\r\\n[ \\t].*)*)`, "im").exec(header)?.[1]?.trim();
