import { afterEach, describe, expect, test, vi } from "vitest";
import { readSettings } from "@/lib/launch/settings";

afterEach(() => vi.unstubAllEnvs());

describe("readSettings", () => {
  test("needs nothing to be set", () => {
    vi.stubEnv("APP_URL", undefined);
    vi.stubEnv("PORT", undefined);
    const { dataFolder, ...settings } = readSettings({ NODE_ENV: "production" });
    expect(dataFolder).toMatch(/\/\.data$/);
    expect(settings).toEqual({
      port: 3000,
      appUrl: new URL("http://localhost:3000"),
      buildFolder: ".next",
      databaseUrl: null,
      authSecret: null,
    });
  });

  test("takes what is set to nothing as not set", () => {
    const settings = readSettings({ NODE_ENV: "production", PORT: "", DATABASE_URL: "", AUTH_SECRET: "" });
    expect(settings).toMatchObject({ port: 3000, databaseUrl: null, authSecret: null });
  });

  test.each([
    [{ PORT: "http" }, "PORT must be a number."],
    [{ PORT: "0" }, "PORT must be 1 to 65535."],
    [{ PORT: "65536" }, "PORT must be 1 to 65535."],
    [{ PORT: "80.5" }, "PORT must be a number."],
    [{ DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL must begin with postgresql://."],
    [{ HSTS: "yes" }, "HSTS must be 0, 1 or subdomains."],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have 32 characters or more."],
  ])("refuses %o, saying what it has to be", (env, said) => {
    expect(() => readSettings({ NODE_ENV: "production", ...env })).toThrow(said);
  });
});
