import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { standInsOfClients } from "../../infra/bundles.ts";
import { readSettings } from "../../infra/settings.ts";
import { synthesize } from "../../infra/synthesize.ts";
import type { FunctionName } from "../aws/box/functions.ts";
import { handlersFrom } from "../aws/box/handlers.ts";
import { loadedFiles } from "../aws/box/loaded-files.ts";
import { firstReply } from "./first-reply.ts";

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
    sweep: table,
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

/**
 * Sizes and cold imports of the bundles, beside the AWS clients that each needs and beside bare Node; and what the
 * parser takes until its first reply has decided, for that must not grow by what is loaded later.
 */
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
    return [...lines, await replyLine(join(folder, "out"))];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const replyLine = async (out: string): Promise<string> => {
  const { importMs, wholeMs } = await firstReply(out, RUNS);
  return (
    `bundles: inbound from nothing until its first reply has decided ${wholeMs.toFixed(0)} ms, the import in it ` +
    `${importMs.toFixed(0)} ms, in processor time`
  );
};

const measured = (
  name: FunctionName,
  bundle: string,
  { floor, bare }: { readonly floor: string; readonly bare: string },
): string => {
  const [files, floorSize] = [loadedFiles(bundle), kilobytes([floor])];
  const [size, whole] = [kilobytes(files), kilobytes(allFiles(bundle))];
  const times = fastestImports([bundle, floor, bare]);
  const [ms = 0, floorMs = 0, bareMs = 0] = times;
  const zipped = Math.round(gzipSync(files.map((file) => readFileSync(file, "utf8")).join("")).length / 1000);
  const goal = GOAL_KB[name];
  return (
    `bundles: ${name} ${size} KB at a cold start, ${zipped} KB zipped, ${whole} KB in all, ${ratio(size, floorSize)} × its AWS clients alone (${floorSize} KB)` +
    `${goal === undefined ? "" : `, goal ${goal} KB: ${size <= goal ? "met" : "missed"}`}; ` +
    `cold import ${ms.toFixed(0)} ms = ${ratio(ms, floorMs)} × the clients' ${floorMs.toFixed(0)} ms ` +
    `(goal 2 ×; nothing at all ${bareMs.toFixed(1)} ms), in processor time; ${strangers(files)}`
  );
};

/**
 * In processes of their own, in turn, so that what else the machine does falls on all alike; the fastest counts. In
 * processor time, since that is what Lambda deals out, and a busy machine lets everything wait.
 */
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
  const script = `const c=process.cpuUsage();await import(${JSON.stringify(file)});const{user,system}=process.cpuUsage(c);console.log((user+system)/1000);process.exit()`;
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
    alias: standInsOfClients(),
    banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
  });
  return outfile;
};

/** What must not be loaded at a cold start; told by words that minifying leaves. */
const STRANGERS = { MJML: "mj-accordion-element", "the CDK": "aws-cdk-lib" } as const;

const strangers = (files: readonly string[]): string => {
  const code = files.map((file) => readFileSync(file, "utf8")).join("\n");
  const found = Object.entries(STRANGERS).flatMap(([name, word]) => (code.includes(word) ? [name] : []));
  return found.length === 0 ? "no MJML, no CDK in it" : `has ${found.join(", ")} in it`;
};

const allFiles = (bundle: string): readonly string[] => {
  const folder = dirname(bundle);
  const code = readdirSync(folder).filter((file) => file.endsWith(".mjs"));
  return code.map((file) => join(folder, file));
};

const kilobytes = (files: readonly string[]): number =>
  Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000);
const ratio = (a: number, b: number): string => (a / b).toFixed(2);
