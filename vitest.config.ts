import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Stories start whole services and browsers; on two cores that takes its time when all run at once.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "one machine", include: ["test/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "aws",
          include: ["link", "reply", "deadline", "bad-input"].map((story) => `test/story/${story}.test.ts`),
          env: { STORY_HOME: "aws" },
        },
      },
    ],
  },
});
