import { beforeAll, describe, expect, test, vi } from "vitest";
import { accountKey, addressKey } from "@/lib/accounts/limits/counter-key";

beforeAll(() => vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough"));

describe("addressKey", () => {
  test("is the same for all of an IPv6 network of 64 bits", () => {
    expect(addressKey("2001:db8:1:2::1")).toBe(addressKey("2001:0db8:1:2:ffff:ffff:ffff:ffff"));
    expect(addressKey("2001:db8::1")).toBe(addressKey("2001:db8:0:0:9::"));
    expect(addressKey("fe80::1%eth0")).toBe(addressKey("fe80::2"));
  });
  test("differs between networks", () => {
    expect(addressKey("2001:db8:1:2::1")).not.toBe(addressKey("2001:db8:1:3::1"));
    expect(addressKey("203.0.113.7")).not.toBe(addressKey("203.0.113.8"));
  });
  test("is the same for an IPv4 address and its form within IPv6", () =>
    expect(addressKey("::ffff:203.0.113.7")).toBe(addressKey("203.0.113.7")));
});

describe("accountKey", () => {
  test("does not show the e-mail", () => expect(accountKey("ada@example.org")).not.toContain("ada"));
  test("is never an address's", () => expect(accountKey("203.0.113.7")).not.toBe(addressKey("203.0.113.7")));
});
