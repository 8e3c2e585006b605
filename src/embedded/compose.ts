import { systemClock } from "../approval/time.ts";
import { type Config, ConfigError } from "../config.ts";
import { askAgain } from "../intake/ask-again.ts";
import { confirmWhenMissed } from "../intake/confirm-decision.ts";
import { decideByLink } from "../intake/decide-by-link.ts";
import { explainReceived } from "../intake/explain-received.ts";
import { noteUndelivered } from "../intake/note-undelivered.ts";
import { recordDecision } from "../intake/record-decision.ts";
import { submitRequest } from "../intake/submit-request.ts";
import { wakeWhenSettled } from "../intake/wake.ts";
import { withdrawRequest } from "../intake/withdraw-request.ts";
import { replyDomain } from "../keys/reply-address.ts";
import type { Log } from "../log.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { recipientLocale } from "../notices/recipient-locale.ts";
import { originCheck } from "../reply/verdicts.ts";
import { adminApp } from "../web/admin/admin-app.ts";
import { installedAssets } from "../web/admin/assets.ts";
import { webApp } from "../web/app.ts";
import { openApprovalExecutions } from "./approval-executions.ts";
import { type DataFolder, takeDataFolder } from "./data-folder.ts";
import { openDatabase } from "./database.ts";
import { openMailIn } from "./inbound/mail-in.ts";
import { receivedMails } from "./inbound/received-mails.ts";
import { openKeyFile } from "./key-file.ts";
import { keptMails } from "./mailbox/kept-mails.ts";
import { mailboxApp } from "./mailbox/mailbox-app.ts";
import { openOutbox } from "./outbox/outbox.ts";
import { parseSmtpUrl, type SmtpOut, smtpOut } from "./outbox/smtp-out.ts";
import { serveWeb } from "./serve-web.ts";
import { sqliteStore } from "./sqlite-store.ts";
import { openTemplates } from "./templates/open-templates.ts";

export type Service = {
  /** The address to open in a browser on this machine. */
  readonly startPage: string;
  readonly close: () => Promise<void>;
};

/**
 * Puts the service together on this machine and starts it.
 * @throws ConfigError, DataFolderInUseError or PortInUseError when it cannot; nothing is left running then
 */
export const startService = async (config: Config, log: Log): Promise<Service> => {
  const smtp = smtpOf(config);
  const closing = closers();
  try {
    const folder = takeDataFolder(config.dataDir);
    closing.add(folder.release);
    return await start(config, log, { smtp, folder, closing });
  } catch (error) {
    await closing.close();
    throw error;
  }
};

const start = async (
  config: Config,
  log: Log,
  { smtp, folder, closing }: { smtp: SmtpOut | null; folder: DataFolder; closing: Closers },
): Promise<Service> => {
  const now = systemClock;
  const ring = openKeyFile(folder.path("keys.json"));
  const opened = await openTemplates({
    templatesDir: config.templatesDir,
    addressSettings: config.addressSettings,
    cacheDir: folder.path("templates"),
    publicationsDir: folder.path("publications"),
    now,
    log,
  });
  closing.add(opened.close);
  const { kinds, live } = opened;
  const { templates } = live;
  const web = await serveWeb(config);
  closing.add(web.close);
  const links = { ring, publicUrl: config.publicUrl ?? `http://localhost:${web.port}` };
  const { replyPattern, timeZone } = config;
  const messageDomain = replyDomain(replyPattern);
  const notices: NoticeNeeds = {
    templates,
    kinds: kinds.shipped,
    links,
    replyPattern,
    messageDomain,
    localeOf: recipientLocale(config.recipientLocales),
    timeZone,
  };

  const database = openDatabase(folder.path("countersign.sqlite"));
  closing.add(() => database.close());
  const store = sqliteStore(database);
  const outbox = openOutbox(
    {
      database,
      from: config.mailFrom,
      smtp,
      log,
      onUndelivered: async ({ requestId, to, ...mail }) => {
        const record = requestId === null ? undefined : await store.read(requestId);
        if (record !== undefined) await noteUndelivered(answering, record, { ...mail, to });
      },
    },
    { retention: config.keep },
  );
  closing.add(outbox.close);
  const executions = openApprovalExecutions(
    { store, ring, now, outbox, notices, log },
    { location: folder.path("durable.sqlite"), keep: config.keep },
  );
  closing.add(executions.close);
  const answering = { store, outbox, notices, wake: executions.wake, now, log };
  // A crash may have come between an answer and what follows it.
  for (const record of store.answeredAndWaiting()) {
    for (const { approver } of record.decisions) await confirmWhenMissed(answering, record, approver);
    await wakeWhenSettled(answering, record);
  }

  const mailIn = await openMailIn(config, {
    ...answering,
    database,
    folder,
    ring,
    replyPattern,
    messageDomain,
    decide: (id, decision) => recordDecision(answering, id, decision),
    verdicts: originCheck(config.replyAuth, { hostName: messageDomain }),
  });
  closing.add(mailIn.close);

  const app = webApp({
    store,
    kinds: kinds.byName,
    shippedKinds: kinds.shipped,
    links,
    now,
    log,
    intake: {
      submit: (asked) => submitRequest({ kinds, store, ring, now, start: executions.start }, asked),
      decide: (id, answer) => decideByLink(answering, id, answer),
      withdraw: (id) => withdrawRequest(answering, id),
    },
    api: { keyHashes: config.apiKeyHashes, open: isLoopback(config.host) },
    replyAuth: config.replyAuth.by,
    mailboxPath: smtp === null ? "/mailbox" : null,
    timeZone,
    health: async () => database.isOpen && mailIn.health().failed === 0,
    locales: templates.locales,
    defaultLocale: config.defaultLocale,
  });
  if (smtp === null) {
    const smtpPort = () => mailIn.port;
    app.route(
      "/",
      mailboxApp({
        mails: keptMails(database),
        smtpPort,
        publicUrl: links.publicUrl,
        log,
        timeZone,
        locales: templates.locales,
        defaultLocale: config.defaultLocale,
      }),
    );
  }
  app.route(
    "/",
    adminApp({
      administrators: config.administrators,
      store,
      shippedKinds: kinds.shipped,
      links,
      now,
      log,
      timeZone,
      defaultLocale: config.defaultLocale,
      messageDomain,
      send: outbox.send,
      intake: {
        withdraw: (id, by) => withdrawRequest(answering, id, by),
        askAgain: (id, asked) => askAgain(answering, id, asked),
      },
      templates: opened,
      assets: installedAssets(),
      addressSettings: config.addressSettings,
      mails: receivedMails({
        database,
        raw: mailIn.raw,
        explain: (mail) => explainReceived({ store, ring, replyPattern, messageDomain, notices }, mail),
      }),
    }),
  );
  web.show(app);
  // Once more, to be the first to end: what is still being asked needs all of the above.
  closing.add(web.close);
  log.info("service.started", {
    url: `http://localhost:${web.port}`,
    smtpPort: mailIn.port,
    replyAuth: config.replyAuth.by,
  });
  if (config.replyAuth.by === "none") {
    log.warn("replies.unchecked", {
      why: "REPLY_AUTH is none: anybody who reaches the SMTP port can answer as anybody",
    });
  }
  return { startPage: links.publicUrl, close: closing.close };
};

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

const smtpOf = ({ smtpUrl }: Config): SmtpOut | null => {
  if (smtpUrl === null) return null;
  const server = parseSmtpUrl(smtpUrl);
  if (server === undefined)
    throw new ConfigError(["SMTP_URL: is no address such as smtp://user:password@host:587"]);
  return smtpOut(server);
};

type Closers = ReturnType<typeof closers>;

/** What has been started, to be ended in the reverse order. */
const closers = () => {
  const all: (() => unknown)[] = [];
  return {
    add: (close: () => unknown) => void all.push(close),
    close: async (): Promise<void> => {
      for (let close = all.pop(); close !== undefined; close = all.pop()) await close();
    },
  };
};
