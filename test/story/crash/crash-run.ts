import { setTimeout as sleep } from "node:timers/promises";
import { ownTemplates } from "../own-templates.ts";
import { logEvents, newFolder } from "../service.ts";
import { findProblems } from "./account.ts";
import { type Driver, driver } from "./drive.ts";
import { mailsLeft, readKept } from "./kept.ts";
import { emptyLedger, type Ledger } from "./ledger.ts";
import { liveAndDie, planLives } from "./lives.ts";
import { crashKinds, planRequests } from "./plan.ts";
import { seededRandom } from "./random.ts";
import type { Run } from "./run.ts";
import { type MailSink, openMailSink } from "./sink.ts";
import { stubbornClients } from "./stubborn-clients.ts";

export type CrashRun = {
  readonly figures: string;
  /** Everything that must not be; empty after a good run. */
  readonly problems: readonly string[];
};

/**
 * Lets people ask, answer and withdraw while the process is killed with -9 again and again, then lets it
 * finish, and holds what the people were told against what the service kept and what arrived at their
 * mail server. The plan of people and kills is the same for the same seed; what falls together is not.
 */
export const crashRun = async ({
  requests,
  kills,
  seed,
}: {
  readonly requests: number;
  readonly kills: number;
  readonly seed: number;
}): Promise<CrashRun> => {
  const begun = Date.now();
  const random = seededRandom(seed);
  const planned = planRequests(random, requests);
  const ledger = emptyLedger();
  const dataDir = newFolder("crash");
  const sink = await openMailSink((mail) => people.onMail(mail));
  const lives = liveAndDie(
    {
      SMTP_URL: sink.url,
      REPLY_AUTH: "none",
      PUBLIC_URL: "http://approvals.localhost",
      MANAGER_EMAIL: "manager@example.com",
      TEMPLATES_DIR: ownTemplates(crashKinds),
    },
    dataDir,
  );
  const clients = stubbornClients(lives, (problem) => ledger.problems.push(problem));
  const people = driver(ledger, clients, planned);

  let over = false;
  const watching = people.watch(() => over);
  const share = Math.ceil(requests / (kills + 1));
  await lives.live(planLives(random, kills), (index) =>
    people.ask(planned.slice(index * share, (index + 1) * share)),
  );
  const finished = await drain(people, { ledger, sink, dataDir }).catch((error: unknown) => String(error));
  over = true;
  await watching;
  for (const id of ledger.asked.keys()) await people.look(id);
  const code = await lives.stop();
  await sink.close();

  const run: Run = { ledger, kept: readKept(dataDir), arrivals: sink.arrivals, kills: lives.kills };
  const errors = logEvents(lives.output()).filter(({ level }) => level === "error");
  return {
    figures: figuresOf(run, [
      `seed ${seed}`,
      `${((Date.now() - begun) / 1000).toFixed(0)} s`,
      `${lives.kills.length} kills (${lives.killsWhileStarting()} while starting)`,
      `${clients.retries()} retries by clients`,
    ]),
    problems: [
      ...(finished === undefined ? [] : [finished]),
      ...(code === 0 ? [] : [`it stopped with ${code}`]),
      ...findProblems(run),
      ...errors.map((event) => `logged: ${JSON.stringify(event)}`),
    ],
  };
};

/**
 * Waits until everybody has done what they wanted to do and nothing is left to do for the service.
 * @throws when that is not so and no mail has arrived for a long time
 */
const drain = async (
  people: Driver,
  { ledger, sink, dataDir }: { readonly ledger: Ledger; readonly sink: MailSink; readonly dataDir: string },
): Promise<undefined> => {
  const isDone = async (): Promise<boolean> => {
    await people.idle();
    if (mailsLeft(dataDir) > 0) return false;
    for (const id of ledger.asked.keys()) {
      if ((ledger.seen.get(id)?.status ?? "pending") !== "pending") continue;
      if ((await people.look(id)).status === "pending") return false;
    }
    return true;
  };
  let done = false;
  for (let [arrived, since] = [-1, Date.now()]; ; await sleep(QUIET_MS)) {
    const isQuiet = arrived === sink.arrivals.length;
    if (isQuiet && done) return;
    if (isQuiet && Date.now() - since > PATIENCE_MS) throw new Error("it does nothing, and is not done");
    if (!isQuiet) [arrived, since] = [sink.arrivals.length, Date.now()];
    done = await isDone();
  }
};

/** A mail may have arrived just now, and somebody be about to answer it. */
const QUIET_MS = 1_500;
const PATIENCE_MS = 45_000;

const figuresOf = ({ ledger, kept, arrivals }: Run, about: readonly string[]): string => {
  const records = [...kept.requests.values()];
  const outcomes = Map.groupBy(records, ({ state }) => (state.status === "closed" ? state.outcome : "open"));
  const decisions = records.flatMap(({ decisions }) => decisions);
  const byReply = decisions.filter(({ channel }) => channel === "reply").length;
  const lost = [...ledger.asked.keys()].filter((id) => !kept.requests.has(id)).length;
  const mails = new Set(arrivals.map(({ messageId }) => messageId)).size;
  return [
    `${ledger.asked.size} requests, ${lost} lost (${[...outcomes].map(([outcome, some]) => `${some.length} ${outcome}`).join(", ")})`,
    `${decisions.length} decisions (${byReply} by reply)`,
    `${ledger.accepted.length} replies accepted`,
    `${mails} mails, ${arrivals.length - mails} sent twice`,
    ...about,
  ].join("; ");
};
