import type { Server } from "node:net";

/** Another program listens there. */
export class PortInUseError extends Error {
  override readonly name = "PortInUseError";
}

/**
 * Waits until a server listens.
 * @param setting the variable that says which port, for the message
 * @returns the port, which the system chose when 0 was asked for
 * @throws PortInUseError when another program has it
 */
export const listening = (server: Server, setting: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("listening", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("the server has no port"));
      else resolve(address.port);
    });
    server.once("error", (cause: NodeJS.ErrnoException) => {
      if (cause.code !== "EADDRINUSE" && cause.code !== "EACCES") return reject(cause);
      const why = cause.code === "EACCES" ? "may not be used by this user" : "is in use by another program";
      reject(new PortInUseError(`the port ${why}: ${cause.message}; set ${setting} to another`, { cause }));
    });
  });
