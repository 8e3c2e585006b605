import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { Admin } from "./admin.ts";
import { Alarms } from "./alarms.ts";
import type { Bundles } from "./bundles.ts";
import { Dashboard } from "./dashboard.ts";
import { Inbound } from "./inbound.ts";
import { KeyRing } from "./key-ring.ts";
import { MailEvents, MailEventsReader } from "./mail-events.ts";
import { Orchestrator } from "./orchestrator.ts";
import { Outbox, OutboxQueue } from "./outbox.ts";
import { PublicAddress } from "./public-address.ts";
import { PublishedTemplates } from "./published-templates.ts";
import type { FunctionDefaults } from "./service-function.ts";
import type { Settings } from "./settings.ts";
import type { Shared } from "./shared.ts";
import { Sweep } from "./sweep.ts";
import { Table } from "./table.ts";
import type { Watched } from "./watched.ts";
import { Web } from "./web.ts";

export type CountersignStackProps = StackProps & {
  readonly settings: Settings;
  /** What is uploaded of each function. */
  readonly bundles: Bundles;
};

/** The whole service. What is here in one order stands in `src/aws` in the same: a construct an entry. */
export class CountersignStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, ...props }: CountersignStackProps) {
    super(scope, id, { description: "Countersign: approvals by email", ...props });
    const defaults: FunctionDefaults = { bundles, logDays: settings.logDays as RetentionDays };
    const { table } = new Table(this, "Requests");
    const keys = new KeyRing(this, "Keys", defaults);
    const address = new PublicAddress(this, "Address", settings);
    const { mails } = new OutboxQueue(this, "Mails");
    const events = new MailEvents(this, "MailEvents");
    const shared: Shared = {
      defaults,
      table,
      secret: keys.secret,
      outbox: mails.queue,
      published: new PublishedTemplates(this, "Published"),
      publicUrl: address.url,
      passedOn: settings.passedOn,
    };
    const orchestrator = new Orchestrator(this, "Workflow", { shared, ...settings });
    const web = new Web(this, "Pages", {
      shared,
      address,
      orchestrator,
      rate: settings.webRate,
      burst: settings.webBurst,
    });
    const inbound = new Inbound(this, "Replies", { shared, orchestrator, settings });
    const admin = new Admin(this, "Administration", { shared, address, orchestrator, inbound });
    const reader = new MailEventsReader(this, "MailEventsReader", { shared, events });
    const outbox = new Outbox(this, "Sending", {
      shared,
      mails,
      configurationSet: events.configurationSet,
      fromAddress: settings.mailFrom.address,
      concurrency: settings.mailConcurrency,
    });
    const sweep = new Sweep(this, "Sweeping", { shared, orchestrator });
    const watched: Watched = {
      orchestrator: orchestrator.function,
      sweep: sweep.function,
      functions: {
        Orchestrator: orchestrator.function,
        Web: web.function,
        Admin: admin.function,
        Inbound: inbound.function,
        MailEvents: reader.function,
        Outbox: outbox.function,
        RotateKeys: keys.rotation,
        Sweep: sweep.function,
      },
      writers: [orchestrator, web, admin, inbound, reader, outbox].map((construct) => construct.function),
      parsers: { Inbound: inbound.function, MailEvents: reader.function },
      deadLetters: {
        Orchestrator: orchestrator.deadLetters,
        Inbound: inbound.queue.deadLetters,
        InboundTopic: inbound.undelivered,
        MailEvents: events.queue.deadLetters,
        MailEventsTopic: events.undelivered,
        Outbox: mails.deadLetters,
      },
      queues: {
        Inbound: { queue: inbound.queue.queue, oldestMinutes: 15 },
        MailEvents: { queue: events.queue.queue, oldestMinutes: 60 },
        Outbox: { queue: mails.queue, oldestMinutes: 15 },
      },
      api: address.api,
      receiptRuleName: inbound.rule.ruleName,
    };
    const { alarms, topic } = new Alarms(this, "Alarms", { watched, alarmsTo: settings.alarmsTo });
    new Dashboard(this, "Dashboard", { watched, alarms });
    this.tell({
      Url: address.url,
      TableName: table.tableName,
      MailBucket: inbound.bucket.bucketName,
      TemplatesBucket: shared.published.bucket.bucketName,
      KeyRingSecret: keys.secret.secretArn,
      ConfigurationSetName: events.configurationSet.configurationSetName,
      RuleSetName: inbound.rule.ruleSetName,
      RuleName: inbound.rule.ruleName,
      AlarmTopic: topic.topicArn,
      OrchestratorName: orchestrator.function.fn.functionName,
    });
  }

  /** What `npm run doctor` and whoever operates it want to know. */
  private tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
