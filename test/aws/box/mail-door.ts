import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { Incoming } from "./ses-receiving.ts";

export type MailDoor = { readonly port: number; readonly close: () => Promise<void> };

/** Where SES takes mail in: for any address of the domain, since only a function knows which there are. */
export const openMailDoor = async (receive: (mail: Incoming) => Promise<unknown>): Promise<MailDoor> => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1,
    onData: (stream, { envelope: { mailFrom, rcptTo } }, done) => {
      const from = mailFrom === false ? "" : mailFrom.address;
      const to = rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((raw) => receive({ raw, envelope: { from, to } }))
        .then(() => done(), done);
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
