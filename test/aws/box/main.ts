/**
 * The box as a process, for the stories that are told of every home: it prints where it listens as the service on
 * one machine does, takes mail in by SMTP, and shows what SES sent as that one's mailbox does.
 */
import { createHash, randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compileTemplates } from "../../../infra/compile-templates.ts";
import { parseKeyRingSecret } from "../../../src/aws/key-ring-secret.ts";
import { openBox } from "./box.ts";
import { handlersFromSource } from "./handlers.ts";
import { openMailDoor } from "./mail-door.ts";
import { sentMails } from "./sent-mails.ts";

const main = async (): Promise<void> => {
  const { API_KEYS, DATA_DIR = "", TEMPLATES_DIR = "templates", KEEP } = process.env;
  const templates = await compileTemplates(TEMPLATES_DIR);
  // On loopback stories ask without a key; here it is added for them, unless the story is about keys.
  const key = randomBytes(16).toString("hex");
  const box = await openBox({
    handlers: handlersFromSource(templates),
    environment: {
      API_KEYS: API_KEYS ?? createHash("sha256").update(key).digest("hex"),
      ...(KEEP === undefined ? {} : { KEEP }),
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
    rmSync(dirname(templates), { recursive: true, force: true });
    void Promise.all([door.close(), box.close()]).then(() => process.exit(0));
  });
};

await main();
