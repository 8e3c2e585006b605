import { type Account, whoCalls } from "../account.ts";
import type { Settings } from "../settings.ts";
import { deployed } from "./deployed.ts";
import { type Finding, missing, ok } from "./finding.ts";
import { mailIn, type ResolveMx } from "./mail-in.ts";
import { mailOut } from "./mail-out.ts";

export type DoctorNeeds = {
  readonly account: Account;
  readonly resolveMx: ResolveMx;
  readonly fetch: typeof fetch;
};

/** Looks at everything that has to be there for a request to be asked, answered and told; changes nothing. */
export const diagnose = async (settings: Settings, needs: DoctorNeeds): Promise<readonly Finding[]> => {
  const set = settings.missing.map((name) => missing(`the setting ${name}`, `set ${name} (infra/README.md)`));
  const caller = await whoCalls(needs.account);
  if ("problem" in caller) return [...set, missing("access to AWS", caller.problem)];
  const whole = [
    ...(await looked("mail that goes out", () => mailOut(settings, needs.account))),
    ...(await looked("mail that comes in", () => mailIn(settings, { ...needs, region: caller.region }))),
    ...(await looked("the stack", () => deployed(settings, needs))),
  ];
  return [ok(`access to AWS, account ${caller.id}, region ${caller.region}`), ...set, ...whole];
};

/** One part that cannot be looked at must not hide the others. */
const looked = async (what: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> => {
  try {
    return await look();
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return [missing(`a look at ${what}`, `AWS answered ${name}: ${message}`)];
  }
};
