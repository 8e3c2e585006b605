/**
 * The box as a process, for the stories that are told of every home: it prints where it listens as the service on
 * one machine does, takes mail in by SMTP, and shows what SES sent as that one's mailbox does.
 */
import { createHash, randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseKeyRingSecret } from "../../../src/aws/key-ring-secret.ts";
import { openBox } from "./box.ts";
import { openMailDoor } from "./mail-door.ts";
import { sentMails } from "./sent-mails.ts";
import { handlersToTest } from "./synthesized.ts";

const main = async (): Promise<void> => {
  const { API_KEYS, DATA_DIR = "", TEMPLATES_DIR = TEMPLATES, KEEP } = process.env;
  const handlers = await handlersToTest(TEMPLATES_DIR === TEMPLATES ? undefined : TEMPLATES_DIR);
  // On loopback stories ask without a key; here it is added for them, unless the story is about keys.
  const key = randomBytes(16).toString("hex");
  const box = await openBox({
    handlers,
    environment: {
      API_KEYS: API_KEYS ?? createHash("sha256").update(key).digest("hex"),
      ...(KEEP === undefined ? {} : { KEEP }),
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => name.endsWith("_EMAILS"))),
    },
    ...(API_KEYS === undefined && { apiKey: key }),
    pages: (path) => sentMails(box.sent(), path),
    log: (text) => void process.stdout.write(text),
  });
  const door = await openMailDoor(box.receive);
  const { current, keys } = parseKeyRingSecret(box.keyRing());
  const texts = Object.entries(keys).map(([id, bytes]) => [id, Buffer.from(bytes).toString("base64url")]);
  writeFileSync(join(DATA_DIR, "keys.json"), JSON.stringify({ current, keys: Object.fromEntries(texts) }));
  await Promise.all([box.functions.warmUp(), fetch(`${box.url}/healthz`)]);
  const event = { level: "info", event: "service.started", url: box.url, smtpPort: door.port };
  process.stdout.write(`${JSON.stringify(event)}\n`);

  process.once("SIGTERM", () => {
    void Promise.all([door.close(), box.close()]).then(() => process.exit(0));
  });
};

/** What was bundled. */
const TEMPLATES = fileURLToPath(new URL("../../../templates", import.meta.url));

await main();
