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
      mail: { server: null, from: { name: "Waypoint", address: "waypoint@localhost" } },
    });
  });

  test("reads where mail goes and whom it is from", () => {
    const read = (SMTP_URL: string, MAIL_FROM: string) =>
      readSettings({ NODE_ENV: "production", SMTP_URL, MAIL_FROM }).mail;
    expect(read("smtp://ada:p%40ss@mail.example.org", "no-reply@example.org")).toEqual({
      server: { host: "mail.example.org", port: 587, secure: false, auth: { user: "ada", pass: "p@ss" } },
      from: { name: "Waypoint", address: "no-reply@example.org" },
    });
    expect(read("smtps://[::1]:2465", '"Way, point" <no-reply@example.org>')).toEqual({
      server: { host: "::1", port: 2465, secure: true },
      from: { name: "Way, point", address: "no-reply@example.org" },
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
    [{ SMTP_URL: "mail.example.org:587" }, "SMTP_URL must be an address such as smtp://user:password@"],
    [{ SMTP_URL: "https://mail.example.org" }, "SMTP_URL must be an address such as smtp://user:password@"],
    [{ SMTP_URL: "smtp://" }, "SMTP_URL must be an address such as smtp://user:password@"],
    [{ SMTP_URL: "smtp://u:%zz@mail.example.org" }, "SMTP_URL must be an address such as smtp://user:password@"],
    [{ SMTP_URL: "smtp://mail.example.org" }, "MAIL_FROM is missing: with SMTP_URL it says"],
    [{ MAIL_FROM: "Waypoint" }, "MAIL_FROM must be an e-mail address, such as Waypoint <no-reply@example.org>."],
    [{ MAIL_FROM: "a@example.org, b@example.org" }, "MAIL_FROM must be an e-mail address"],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET must have 32 characters or more."],
  ])("refuses %o, saying what it has to be", (env, said) => {
    expect(() => readSettings({ NODE_ENV: "production", ...env })).toThrow(said);
  });

  test("never repeats a password that stands in an address", () => {
    const env = { NODE_ENV: "production", SMTP_URL: "smtp://ada:hunter2@mail.example.org/inbox" } as const;
    expect(() => readSettings(env)).toThrow(/^(?!.*hunter2)/s);
  });
});
