/**
 * `npm run bench` prints every benchmark's figures, one line each, as ratios to a yardstick run beside it;
 * `npm run bench -- host crash` only those.
 */
import { crashBenchmark } from "./crash.bench.ts";
import { hostBenchmark } from "./host.bench.ts";

const BENCHMARKS: Readonly<Record<string, () => Promise<readonly string[]>>> = {
  host: hostBenchmark,
  crash: crashBenchmark,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown.length > 0) {
  console.error(
    `there is no benchmark ${unknown.join(", ")}; there are ${Object.keys(BENCHMARKS).join(", ")}`,
  );
  process.exit(2);
}
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const line of await benchmark()) console.log(line);
}
