import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { returnAddressIn, safeReturnAddress, secondFactorAddress, signInAddress } from "@/lib/http/return-address";

const home = "/dashboard";
const site = "http://localhost:3000";

/** Any text, and texts of the pieces that have led others astray. */
const pieces = fc.constantFrom(..."/ \\ // .. . %2f %5c %09 \t \n @ : ? # evil.example https: a".split(" "));
const hostile = fc.oneof(
  fc.string(),
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
);

describe("safeReturnAddress", () => {
  test.each(["/plans", "/plans/1?tab=done#step-3", "/roles/ai-engineer", "/?q=a%2Fb", "/gap/%C3%A9t%C3%A9"])(
    "keeps a page of our own: %s",
    (address) => expect(safeReturnAddress(address)).toBe(address),
  );

  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%5Cevil.example",
    "/%255Cevil.example",
    "/%2Fevil.example",
    "/%252F%252Fevil.example",
    "/.//evil.example",
    "/plans/..//evil.example",
    "/%2e%2e//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    "/%09/evil.example",
    "/%0d%0aSet-Cookie:a=b",
    "/\u202e/evil",
    "https://evil.example",
    "https:/evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "evil.example",
    "@evil.example",
    "",
    " /plans",
    "/%E0%A4%A",
  ])("turns %j into the dashboard", (address) => expect(safeReturnAddress(address)).toBe(home));

  test.each([undefined, null, 7, {}, ["/plans"], new File([], "x")])(
    "turns what is no text into the dashboard: %s",
    (raw) => expect(safeReturnAddress(raw)).toBe(home),
  );

  test("turns an endless address into the dashboard", () =>
    expect(safeReturnAddress(`/${"a".repeat(3000)}`)).toBe(home));

  test("leads neither back to signing in nor to what is no page", () => {
    for (const address of [
      "/sign-in",
      "/sign-in?next=/sign-in",
      "/sign-up",
      "/api/auth/callback/oidc",
      "/plans/../api/x",
    ])
      expect(safeReturnAddress(address)).toBe(home);
  });

  test("stays on our site whatever it is given, read as a browser reads it", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const address = safeReturnAddress(raw);
        return /^\/(?![/\\])/.test(address) && new URL(address, site).origin === site;
      }),
      { numRuns: 1000 },
    );
  });

  test("changes nothing when asked about its own answer", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const once = safeReturnAddress(raw);
        return safeReturnAddress(once) === once;
      }),
      { numRuns: 1000 },
    );
  });
});

describe("signInAddress", () => {
  test("leads back to the page", () =>
    expect(signInAddress("/plans?a=b&c")).toBe("/sign-in?next=%2Fplans%3Fa%3Db%26c"));
  test("is plain where there is nothing to lead back to", () => expect(signInAddress(null)).toBe("/sign-in"));
});

describe("secondFactorAddress", () => {
  test("leads on to the page, and to no other site", () => {
    expect(secondFactorAddress("/plans")).toBe("/sign-in/second-factor?next=%2Fplans");
    expect(secondFactorAddress("https://evil.example")).toBe("/sign-in/second-factor");
  });
});

describe("returnAddressIn", () => {
  test("takes next first", () => expect(returnAddressIn({ next: "/a", callbackUrl: "/b" })).toBe("/a"));
  test("takes the sign-in library's absolute address if it is our own", () =>
    expect(returnAddressIn({ callbackUrl: `${site}/plans/1` })).toBe("/plans/1"));
  test("goes to no other site", () => {
    expect(returnAddressIn({ callbackUrl: "https://evil.example/plans" })).toBe(home);
    expect(returnAddressIn({ callbackUrl: `${site}//evil.example` })).toBe(home);
    expect(returnAddressIn({ callbackUrl: `${site}.evil.example/` })).toBe(home);
  });
});
