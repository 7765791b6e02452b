import { afterEach, describe, expect, test, vi } from "vitest";
import { appUrl, isHttps } from "@/lib/http/app-url";

afterEach(() => vi.unstubAllEnvs());

describe("appUrl", () => {
  test("is this machine's own address unless told otherwise", () => {
    vi.stubEnv("APP_URL", "");
    vi.stubEnv("PORT", "4321");
    expect(appUrl().href).toBe("http://localhost:4321/");
    expect(isHttps()).toBe(false);
  });

  test("is what APP_URL says", () => {
    vi.stubEnv("APP_URL", "https://waypoint.example.org");
    expect(appUrl().origin).toBe("https://waypoint.example.org");
    expect(isHttps()).toBe(true);
  });

  test.each([
    "waypoint.example.org",
    "ftp://a.example",
    "https://a.example/app",
    "https://a.example/?x",
    "https://u@a.example",
  ])("refuses %s with a sentence that says what to write", (wrong) => {
    vi.stubEnv("APP_URL", wrong);
    expect(() => appUrl()).toThrow(/APP_URL must be an address such as/);
  });
});
