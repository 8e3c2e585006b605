import { setTimeout as sleep } from "node:timers/promises";
import type { ComposedReply } from "../../../src/embedded/mailbox/compose-reply.ts";
import { sendMail } from "../replies.ts";
import type { Lives } from "./lives.ts";

/** Clients that try again until they have an answer, as programs and mail servers in good order do. */
export type StubbornClients = {
  /** Sends it until there is an answer other than "not now". */
  readonly call: (path: string, init?: RequestInit) => Promise<HttpAnswer>;
  /** Hands it over until it is accepted with 250. */
  readonly mail: (reply: ComposedReply) => Promise<void>;
  /** How often something had to be tried again. */
  readonly retries: () => number;
};

export type HttpAnswer = { readonly status: number; readonly body: string };

export const stubbornClients = (lives: Lives, complain: (problem: string) => void): StubbornClients => {
  let retries = 0;

  /** Until `attempt` gives an answer; undefined and an error mean that there was none. */
  const untilAnswered = async <Answer>(
    attempt: (at: NonNullable<ReturnType<Lives["now"]>>) => Promise<Answer | undefined>,
  ): Promise<Answer> => {
    for (;;) {
      const reachable = lives.now();
      const answer = reachable && (await attempt(reachable).catch(() => undefined));
      if (answer !== undefined) return answer;
      if (reachable !== undefined) retries += 1;
      await sleep(30);
    }
  };

  return {
    call: (path, init) =>
      untilAnswered(async ({ url }) => {
        const response = await fetch(`${url}${path}`, {
          ...init,
          redirect: "manual",
          signal: AbortSignal.timeout(15_000),
        });
        const body = await response.text();
        if (response.status === 503) return undefined;
        if (response.status >= 500)
          complain(`${init?.method ?? "GET"} was answered ${response.status}: ${body}`);
        return { status: response.status, body };
      }),
    mail: (reply) =>
      untilAnswered(async ({ smtpPort }) => {
        const { code, words } = await sendMail(smtpPort, reply);
        if (code >= 500) complain(`a reply was refused: ${words}`);
        return code === 250 || code >= 500 ? true : undefined;
      }).then(() => {}),
    retries: () => retries,
  };
};
