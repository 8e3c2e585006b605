/**
 * `npm run bench` prints every benchmark's figures, one line each, as ratios to a yardstick run beside it;
 * `npm run bench -- NAME [ARGUMENT ...]` only those of one.
 */
import { bundlesBenchmark } from "./bundles.bench.ts";
import { costBenchmark } from "./cost.bench.ts";
import { crashBenchmark } from "./crash.bench.ts";
import { hostBenchmark } from "./host.bench.ts";
import { noticesBenchmark } from "./notices.bench.ts";
import { replyBenchmark } from "./reply.bench.ts";
import { trimBenchmark } from "./trim.bench.ts";

const BENCHMARKS: Readonly<Record<string, (given: readonly string[]) => Promise<readonly string[]>>> = {
  host: hostBenchmark,
  reply: replyBenchmark,
  trim: trimBenchmark,
  notices: noticesBenchmark,
  crash: crashBenchmark,
  bundles: bundlesBenchmark,
  cost: costBenchmark,
};

const [wanted, ...given] = process.argv.slice(2);
if (wanted !== undefined && !Object.hasOwn(BENCHMARKS, wanted)) {
  console.error(`there is no benchmark ${wanted}; there are ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exit(2);
}
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (wanted !== undefined && wanted !== name) continue;
  for (const line of await benchmark(given)) console.log(line);
}
