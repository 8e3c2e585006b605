import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

export type OnLoopback = { readonly url: string; readonly close: () => Promise<void> };

/** Has a server listen on a port of the system's choice. */
export const onLoopback = async (server: Server): Promise<OnLoopback> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
