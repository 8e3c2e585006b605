import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { listening } from "./listen.ts";

export type WebServer = {
  readonly port: number;
  /** Answers 503 until it is told what to show. */
  readonly show: (app: Hono) => void;
  /** Takes no new calls and lets those under way finish; the second time it has nothing to do. */
  readonly close: () => Promise<void>;
};

/**
 * Listens before there is anything to show, because links need to know the port.
 * @throws PortInUseError
 */
export const serveWeb = async ({ host, port }: { host: string; port: number }): Promise<WebServer> => {
  let app: Hono | undefined;
  const starting = () => new Response("starting", { status: 503, headers: { "retry-after": "1" } });
  const server = serve({
    fetch: (request, environment) => app?.fetch(request, environment) ?? starting(),
    hostname: host,
    port,
  }) as Server;
  const listens = await listening(server, "PORT");
  return {
    port: listens,
    show: (shown) => {
      app = shown;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open that nothing is asked on any more.
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS).unref();
      }),
  };
};

const FINISH_WITHIN_MS = 5_000;
