import { defineConfig } from 'vitest/config'

/** Unit and property tests run in plain Node; what needs a browser is in `tests/e2e` (Playwright). */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
    testTimeout: 20_000,
  },
})
