import { afterEach, describe, expect, test, vi } from "vitest";
import { isFromOwnPage } from "@/lib/http/own-origin";

afterEach(() => vi.unstubAllEnvs());

const host = "localhost:3000";

describe("a request is from a page of ours", () => {
  test.each([
    ["of the host that was asked", { host, origin: "http://localhost:3000" }],
    ["of another name of this machine, if that was asked", { host: "10.0.0.7:3000", origin: "http://10.0.0.7:3000" }],
    ["behind a proxy that hands the host on", { host: "waypoint.example", origin: "https://waypoint.example" }],
    [
      "behind a trusted proxy that names the host",
      { host, "x-forwarded-host": "w.example", origin: "http://w.example" },
    ],
    ["behind two of them", { host, "x-forwarded-host": "w.example, inner:80", origin: "http://w.example" }],
    ["if it is no browser and says nothing", { host }],
    ["if an old browser says that it is", { host, "sec-fetch-site": "same-origin" }],
  ])("%s", (_, headers) => expect(isFromOwnPage(headers)).toBe(true));

  test.each([
    ["of another site", { host, origin: "https://evil.example" }],
    ["of another port of this host", { host, origin: "http://localhost:8080" }],
    ["of a host that begins alike", { host, origin: "http://localhost:3000.evil.example" }],
    ["of nowhere", { host, origin: "null" }],
    ["of no address at all", { host, origin: "not an address" }],
    ["of two at once", { host, origin: "http://localhost:3000, https://evil.example" }],
    ["if the browser says that it is not", { host, "sec-fetch-site": "same-site" }],
  ])("and not %s", (_, headers) => expect(isFromOwnPage(headers)).toBe(false));

  test("of APP_URL, whatever host the proxy asks for", () => {
    vi.stubEnv("APP_URL", "https://waypoint.example");
    expect(isFromOwnPage({ host, origin: "https://waypoint.example" })).toBe(true);
  });

  test("and not by http where people come by https", () => {
    vi.stubEnv("APP_URL", "https://waypoint.example");
    expect(isFromOwnPage({ host: "waypoint.example", origin: "http://waypoint.example" })).toBe(false);
  });
});
