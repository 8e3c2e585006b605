import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Stories start whole services and browsers; on two cores that takes its time when all run at once.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
