import { afterAll, vi } from "vitest";

// Files of unit tests share a process, and so what they import: each leaves it as it was.
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
