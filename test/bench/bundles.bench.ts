import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { readSettings } from "../../infra/settings.ts";
import { synthesize } from "../../infra/synthesize.ts";
import type { FunctionName } from "../aws/box/functions.ts";
import { handlersFrom } from "../aws/box/handlers.ts";

/** `BUNDLES_BENCH_RUNS=3` makes a short run. */
const RUNS = Number(process.env["BUNDLES_BENCH_RUNS"] ?? 9);

/** What each function calls AWS with: with that alone, bundled in the same way, it could not be smaller or faster. */
const CLIENTS: Readonly<Record<FunctionName, Readonly<Record<string, readonly string[]>>>> = (() => {
  const table = {
    "@aws-sdk/client-dynamodb": ["DynamoDBClient"],
    "@aws-sdk/lib-dynamodb": ["DynamoDBDocumentClient", "GetCommand", "PutCommand"],
  };
  const secrets = { "@aws-sdk/client-secrets-manager": ["SecretsManagerClient", "GetSecretValueCommand"] };
  const shared = { ...table, ...secrets, "@aws-sdk/client-sqs": ["SQSClient", "SendMessageCommand"] };
  const wake = ["LambdaClient", "SendDurableExecutionCallbackSuccessCommand"];
  return {
    web: { ...shared, "@aws-sdk/client-lambda": [...wake, "InvokeCommand"] },
    orchestrator: {
      ...shared,
      "@aws-sdk/client-lambda": [
        "LambdaClient",
        "CheckpointDurableExecutionCommand",
        "GetDurableExecutionStateCommand",
      ],
      "@aws/durable-execution-sdk-js": ["withDurableExecution"],
    },
    inbound: {
      ...shared,
      "@aws-sdk/client-lambda": wake,
      "@aws-sdk/client-s3": ["S3Client", "GetObjectCommand"],
    },
    admin: {
      ...shared,
      "@aws-sdk/client-lambda": wake,
      "@aws-sdk/client-s3": [
        "S3Client",
        "GetObjectCommand",
        "HeadObjectCommand",
        "ListObjectsV2Command",
        "PutObjectCommand",
      ],
    },
    outbox: { ...shared, "@aws-sdk/client-sesv2": ["SESv2Client", "SendEmailCommand"] },
    "mail-events": shared,
    "rotate-keys": {
      "@aws-sdk/client-secrets-manager": [
        "SecretsManagerClient",
        "DescribeSecretCommand",
        "GetSecretValueCommand",
        "PutSecretValueCommand",
        "UpdateSecretVersionStageCommand",
      ],
    },
  };
})();

const GOAL_KB: Partial<Record<FunctionName, number>> = { web: 500, inbound: 2_000 };

/** Sizes and cold imports of the bundles, beside the AWS clients that each needs and beside bare Node. */
export const bundlesBenchmark = async (): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-bundles-bench-"));
  try {
    await synthesize(readSettings({}), join(folder, "out"));
    const handlers = handlersFrom(join(folder, "out"));
    const bare = join(folder, "bare.mjs");
    writeFileSync(bare, "export {};\n");
    const lines: string[] = [];
    for (const name of Object.keys(CLIENTS) as FunctionName[]) {
      const floor = await clientsAlone(name, folder);
      lines.push(measured(name, handlers.file(name), { floor, bare }));
    }
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const measured = (
  name: FunctionName,
  bundle: string,
  { floor, bare }: { readonly floor: string; readonly bare: string },
): string => {
  const [size, floorSize] = [kilobytes(bundle), kilobytes(floor)];
  const times = fastestImports([bundle, floor, bare]);
  const [ms = 0, floorMs = 0, bareMs = 0] = times;
  const zipped = Math.round(gzipSync(readFileSync(bundle)).length / 1000);
  const goal = GOAL_KB[name];
  return (
    `bundles: ${name} ${size} KB, ${zipped} KB zipped, ${ratio(size, floorSize)} × its AWS clients alone (${floorSize} KB)` +
    `${goal === undefined ? "" : `, goal ${goal} KB: ${size <= goal ? "met" : "missed"}`}; ` +
    `cold import ${ms.toFixed(0)} ms = ${ratio(ms, floorMs)} × the clients' ${floorMs.toFixed(0)} ms ` +
    `(goal 2 ×; nothing at all ${bareMs.toFixed(1)} ms); ${strangers(bundle)}`
  );
};

/** In processes of their own, in turn, so that what else the machine does falls on all alike; the fastest counts. */
const fastestImports = (files: readonly string[]): readonly number[] => {
  const times = files.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++) {
    for (const [index, file] of files.entries()) {
      times[index] = Math.min(times[index] ?? Number.POSITIVE_INFINITY, coldImport(file));
    }
  }
  return times;
};

const coldImport = (file: string): number => {
  const script = `const t=performance.now();await import(${JSON.stringify(file)});console.log(performance.now()-t);process.exit()`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
    env: { AWS_REGION: "eu-central-1" },
  });
  const ms = Number(stdout.trim().split("\n").at(-1));
  if (!(ms > 0)) throw new Error(`${file} cannot be imported: ${stderr}`);
  return ms;
};

const clientsAlone = async (name: FunctionName, folder: string): Promise<string> => {
  const imports = Object.entries(CLIENTS[name]);
  const names = imports.flatMap(([, exported]) => exported);
  const outfile = join(folder, `clients-of-${name}.mjs`);
  await build({
    stdin: {
      contents: `${imports.map(([from, exported]) => `import { ${exported.join(", ")} } from "${from}";`).join("\n")}
        export const all = [${names.join(", ")}];`,
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    charset: "utf8",
    alias: { "@aws-sdk/credential-provider-node": join(process.cwd(), "infra", "bundled", "credentials.ts") },
    banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
  });
  return outfile;
};

/** What must not be in a bundle, but for MJML in the one that compiles; told by words that minifying leaves. */
const STRANGERS = { MJML: "mj-accordion-element", "the CDK": "aws-cdk-lib" } as const;

const strangers = (bundle: string): string => {
  const code = readFileSync(bundle, "utf8");
  const found = Object.entries(STRANGERS).flatMap(([name, word]) => (code.includes(word) ? [name] : []));
  return found.length === 0 ? "no MJML, no CDK in it" : `has ${found.join(", ")} in it`;
};

const kilobytes = (file: string): number => Math.round(statSync(file).size / 1000);
const ratio = (a: number, b: number): string => (a / b).toFixed(2);
