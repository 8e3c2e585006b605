import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { bareEnvironment } from "./test/bare-environment.ts";

/** What runs the bundles of a deployment. */
const BOX = [
  "test/aws/admin.test.ts",
  "test/aws/box.test.ts",
  "test/aws/lost-steps.test.ts",
  "test/infra/bundles.test.ts",
  "test/infra/permissions.test.ts",
];
/** What looks at the whole process, or ends threads in it, and so wants one that nothing else was in. */
const ALONE = ["host/zombie-guard", "templates/open-templates", "templates/template-thread"].map(
  (name) => `test/embedded/${name}.test.ts`,
);
/**
 * What is told of both homes. The others are about one machine: its processes, its port for mail, its checks by DNS; on AWS
 * `lost-steps`, `ses-verdicts` and `box` stand for them.
 */
const STORIES = ["link", "reply", "deadline", "bad-input", "browser", "admin", "admin-kinds"].map(
  (story) => `test/story/${story}.test.ts`,
);

/** Small files that take long: begun last, they would keep one core waiting for the other. */
const LONG = ["replies/phrases", "replies/examples", "story/crash"].map((name) => `test/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // Stories start whole services and browsers; on two cores that takes its time when all run at once.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One more than there are cores: now and then a test waits for a clock, and its core for work.
    maxWorkers: availableParallelism() + 1,
    // What many need, such as the lexicons and the CDK, is loaded once a worker, not once a file.
    isolate: false,
    sequence: { sequencer: LongFirst },
    globalSetup: ["test/notices/compiled-templates.ts"],
    env: { NODE_COMPILE_CACHE: bareEnvironment.NODE_COMPILE_CACHE },
    projects: [
      {
        extends: true,
        test: { name: "one machine", include: ["test/**/*.test.ts"], exclude: [...BOX, ...ALONE] },
      },
      { extends: true, test: { name: "alone", include: ALONE, isolate: true } },
      {
        extends: true,
        test: {
          name: "aws",
          include: [...BOX, ...STORIES],
          env: { STORY_HOME: "aws" },
          // Six functions begin on the same two cores.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          globalSetup: ["test/aws/box/synthesized.ts"],
        },
      },
    ],
  },
});
