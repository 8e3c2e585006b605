/** Runs every check there is and ends with `N passed, N failed`. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

type Count = { readonly passed: number; readonly failed: number };

const main = async (): Promise<void> => {
  // Side by side: the tests begin with what keeps one core waiting.
  const counts = (await Promise.all([checks(), vitest()])).flat();
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
};

const checks = async (): Promise<readonly Count[]> => [
  ...(await Promise.all([
    check("types", "tsc"),
    check("types of what runs in browsers", "tsc", "-p", "src/web/admin/browser"),
    check("lint and format", "biome", "ci", "--error-on-warnings", "--colors=off"),
    check("import direction", "depcruise", "src", "infra"),
    check("dead code", "knip"),
  ])),
  // After them: what it plants would be found by the others.
  await importDirectionProvesItself(),
];

const check = async (name: string, command: string, ...args: readonly string[]): Promise<Count> => {
  const { status, output } = await run(command, args);
  return report(name, status === 0, output);
};

/** A checker that reads nothing finds nothing: it must find the violation that is planted here. */
const importDirectionProvesItself = async (): Promise<Count> => {
  const folder = "src/approval/planted";
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, "violation.ts"), 'import "../../web/app.ts";\n');
    const { status, output } = await run("depcruise", ["src"]);
    const found = status !== 0 && output.includes("approval-imports-nothing");
    return report("import direction finds a planted violation", found, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** In a folder for temporary files of its own: it is seen what tests leave behind, and removed. */
const vitest = async (): Promise<readonly Count[]> => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-test-"));
  const temporary = join(folder, "tmp");
  mkdirSync(temporary);
  try {
    const counted = await tests(join(folder, "result.json"), temporary);
    // Chromium leaves files that begin with a dot when it is ended.
    const left = readdirSync(temporary).filter((name) => !name.startsWith("."));
    return [counted, report("the tests leave no temporary files", left.length === 0, left.join("\n"))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const tests = async (file: string, temporary: string): Promise<Count> => {
  try {
    const { status } = await run(
      "vitest",
      ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
      { isShown: true, env: { ...process.env, ...COLOURS, TMPDIR: temporary } },
    );
    const result = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
    // A file that cannot be loaded and an error that no test awaits fail without a failed test.
    const failed = Math.max(result["numFailedTests"] ?? 0, status === 0 ? 0 : 1);
    return { passed: result["numPassedTests"] ?? 0, failed };
  } catch (error) {
    return report("the test runner", false, String(error));
  }
};

/** The tests write line by line, for the checks write between their lines, and in colours all the same. */
const COLOURS = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

const run = async (
  command: string,
  args: readonly string[],
  {
    isShown = false,
    env = process.env,
  }: { readonly isShown?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<{ readonly status: number | null; readonly output: string }> => {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env });
  if (isShown) {
    child.stdout.pipe(process.stdout, { end: false });
    child.stderr.pipe(process.stderr, { end: false });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  const written = isShown ? Promise.resolve([]) : Promise.all([child.stdout, child.stderr].map(text));
  return { status: await ended, output: (await written).join("") };
};

const report = (name: string, ok: boolean, output: string): Count => {
  console.log(`${ok ? "ok  " : "FAIL"}  ${name}`);
  if (!ok) console.log(output);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
};

await main();
