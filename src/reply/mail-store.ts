import type { Readable } from "node:stream";

/** Where mails that came in lie as they came, until they are dealt with and some time longer. */
export type MailStore = {
  /**
   * The mail from its beginning; a new stream at every call. Whoever reads a part of it destroys the stream,
   * and then no more than about that part is fetched. A mail that is not there is an error of the stream.
   */
  readonly raw: (id: string) => Readable;
};
