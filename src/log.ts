/** What an event carries: flat facts. Never tokens, keys, mail bodies or comments. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Write = (event: string, fields?: LogFields) => void;
export type Log = { readonly info: Write; readonly warn: Write; readonly error: Write };

/** One JSON object a line, on standard output. */
export const jsonLog = (write: (line: string) => void = (line) => process.stdout.write(line)): Log => {
  const at =
    (level: string): Write =>
    (event, fields = {}) =>
      write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...redacted(fields) })}\n`);
  return { info: at("info"), warn: at("warn"), error: at("error") };
};

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** Reply keys and link tokens, should one ever stand inside a value such as an error message or a path. */
const SECRETS = /\bd-[a-z2-7]{26}-[a-z2-7]{13}\b|\b[ds]\.[a-z2-7]{26}\.[0-9a-z]{1,8}\.[A-Za-z0-9_-]{22}/gi;

const redacted = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(SECRETS, "[redacted]").slice(0, 2000) : value,
    ]),
  );
