import { randomUUID } from "node:crypto";
import { type Endpoint, json, jsonError } from "./front.ts";

export type Secrets = { readonly endpoint: Endpoint; readonly current: (id: string) => string };

/** Secrets Manager: secrets with versions and their stages. */
export const openSecrets = (initial: Readonly<Record<string, string>>): Secrets => {
  const secrets = new Map(Object.entries(initial).map(([id, text]) => [id, newSecret(text)]));
  const operations: Readonly<Record<string, (secret: Secret, call: Call) => unknown>> = {
    GetSecretValue: (secret, { VersionId, VersionStage = "AWSCURRENT" }) => {
      const version = VersionId ?? staged(secret, VersionStage);
      const text = version === undefined ? undefined : secret.texts.get(version);
      const isStaged = version !== undefined && secret.stages.get(version)?.has(VersionStage);
      return text === undefined || !isStaged ? undefined : { VersionId: version, SecretString: text };
    },
    DescribeSecret: (secret) => ({
      VersionIdsToStages: Object.fromEntries([...secret.stages].map(([id, stages]) => [id, [...stages]])),
    }),
    PutSecretValue: (
      secret,
      { ClientRequestToken = randomUUID(), SecretString = "", VersionStages = [] },
    ) => {
      secret.texts.set(ClientRequestToken, SecretString);
      secret.stages.set(ClientRequestToken, new Set(VersionStages));
      return { VersionId: ClientRequestToken };
    },
    UpdateSecretVersionStage: (
      secret,
      { VersionStage = "", MoveToVersionId = "", RemoveFromVersionId = "" },
    ) => {
      secret.stages.get(RemoveFromVersionId)?.delete(VersionStage);
      secret.stages.get(MoveToVersionId)?.add(VersionStage);
      return {};
    },
  };
  return {
    current: (id) => {
      const secret = secrets.get(id);
      return secret?.texts.get(staged(secret, "AWSCURRENT") ?? "") ?? "";
    },
    endpoint: {
      describe: ({ headers, body }) => {
        const operation = headers["x-amz-target"]?.split(".")[1] ?? "";
        const { SecretId = "" } = JSON.parse(body.toString()) as Call;
        return Object.hasOwn(operations, operation)
          ? { action: `secretsmanager:${operation}`, resource: SecretId }
          : undefined;
      },
      answer: async ({ headers, body }) => {
        const call = JSON.parse(body.toString()) as Call;
        const secret = secrets.get(call.SecretId ?? "");
        const found = secret && operations[headers["x-amz-target"]?.split(".")[1] ?? ""]?.(secret, call);
        return found === undefined
          ? jsonError(400, "ResourceNotFoundException", "there is no such secret or version")
          : json(found);
      },
    },
  };
};

type Secret = { readonly texts: Map<string, string>; readonly stages: Map<string, Set<string>> };

type Call = {
  readonly SecretId?: string;
  readonly VersionId?: string;
  readonly VersionStage?: string;
  readonly VersionStages?: readonly string[];
  readonly ClientRequestToken?: string;
  readonly SecretString?: string;
  readonly MoveToVersionId?: string;
  readonly RemoveFromVersionId?: string;
};

const newSecret = (text: string): Secret => ({
  texts: new Map([["first", text]]),
  stages: new Map([["first", new Set(["AWSCURRENT"])]]),
});

const staged = ({ stages }: Secret, stage: string): string | undefined =>
  [...stages].find(([, held]) => held.has(stage))?.[0];
