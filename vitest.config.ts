import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**"],
    globalSetup: "tests/global-setup.ts",
    // Tests that need a process or a server of their own say so with a longer limit.
    testTimeout: 10_000,
    hookTimeout: 30_000,
    restoreMocks: true,
  },
});
