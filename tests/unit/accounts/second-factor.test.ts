import { describe, expect, test, vi } from "vitest";
import { keyInWords, keyUri, newKey, stepOf } from "@/lib/accounts/second-factor/one-time-code";
import { codeInput, signInRecoveryCodeInput } from "@/lib/accounts/second-factor/schema";
import { openKey, sealKey } from "@/lib/accounts/second-factor/sealed-key";

vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");

/** The key of RFC 6238's own examples. */
const key = Uint8Array.from(Buffer.from("12345678901234567890"));
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code", () => {
  // The last six digits of appendix B of RFC 6238.
  test.each([
    [59, "287082"],
    [1111111109, "081804"],
    [1234567890, "005924"],
    [20000000000, "353130"],
  ])("of second %i is %s", (seconds, code) => expect(stepOf(key, code, at(seconds))).toBe(Math.floor(seconds / 30)));

  test("is known one step early and late, as that step's, and no further", () => {
    expect(stepOf(key, "005924", at(1234567890 + 30))).toBe(41152263);
    expect(stepOf(key, "005924", at(1234567890 - 30))).toBe(41152263);
    expect(stepOf(key, "005924", at(1234567890 + 60))).toBeNull();
    expect(stepOf(key, "005924", at(1234567890 - 60))).toBeNull();
  });

  test.each([
    ["123456", "123456"],
    [" 123 456 ", "123456"],
    ["123-456", "123456"],
    ["１２３４５６", "123456"],
  ])("typed as %j is %s", (typed, code) => expect(codeInput.parse({ code: typed })).toEqual({ code }));

  test.each(["", "12345", "1234567", "12345a", "٠١٢٣٤٥", ["123456"], undefined])("is not %j", (typed) =>
    expect(codeInput.safeParse({ code: typed }).success).toBe(false),
  );
});

describe("a key", () => {
  test("is told to apps and people alike", () => {
    expect(keyInWords(key)).toBe("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    const uri = new URL(keyUri(key, "ada@example.org"));
    expect(uri.href).toMatch(/^otpauth:\/\/totp\/Waypoint:ada%40example\.org\?/);
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      issuer: "Waypoint",
      secret: keyInWords(key).replaceAll(" ", ""),
      digits: "6",
      period: "30",
      algorithm: "SHA1",
    });
  });

  test("is new each time, and sealed anew each time", () => {
    expect(newKey()).not.toEqual(newKey());
    expect(sealKey(key, "ada")).not.toEqual(sealKey(key, "ada"));
  });

  test("opens for its account alone, and only untouched", () => {
    const sealed = sealKey(key, "ada");
    expect(openKey(sealed, "ada")).toEqual(key);
    expect(openKey(sealed, "grace")).toBeNull();
    for (const n of sealed.keys())
      expect(
        openKey(
          sealed.map((byte, at) => (at === n ? byte ^ 1 : byte)),
          "ada",
        ),
      ).toBeNull();
    for (const length of [0, 12, 28, sealed.length - 1]) expect(openKey(sealed.slice(0, length), "ada")).toBeNull();
  });
});

describe("a recovery code", () => {
  const typed = (recoveryCode: unknown) => signInRecoveryCodeInput.safeParse({ recoveryCode, next: "/plans" });

  test.each([
    "0123-4567-89AB-CDEF-GHJK-MNPQ",
    "0123456789abcdefghjkmnpq",
    " 0123 4567 89ab cdef ghjk mnpq ",
    "OI23–4567–89ab–cdef–ghjk–mnpq",
    "ol23456789abcdefghjkmnpq",
  ])("may be typed as %j", (text) =>
    expect(typed(text)).toMatchObject({ data: { recoveryCode: "0123456789ABCDEFGHJKMNPQ", next: "/plans" } }),
  );

  test.each(["", "123456", "0123-4567-89AB-CDEF-GHJK-MNP", "0123-4567-89AB-CDEF-GHJK-MNPU", undefined])(
    "is not %j",
    (text) => expect(typed(text).success).toBe(false),
  );
});
