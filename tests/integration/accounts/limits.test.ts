import { verify } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { db } from "@/lib/db/client";
import { freshDatabase } from "@/tests/integration/fresh-database";

vi.mock("@node-rs/argon2", { spy: true });
vi.stubEnv("AUTH_SECRET", "a secret of the tests, long enough");
await freshDatabase();

const from = "203.0.113.1";
const ada = { email: "ada@example.org", password: "correct horse battery" };
const guess = { ...ada, password: "wrong horse battery" };

beforeEach(async () => {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  await signUp({ ...ada, timeZone: "UTC" }, from);
  vi.clearAllMocks();
  vi.useFakeTimers({ toFake: ["Date"] });
});

afterEach(() => vi.useRealTimers());

async function outcome(credentials: typeof ada, address = from): Promise<string> {
  const result = await signIn(credentials, address);
  return result.ok ? "in" : result.error.kind;
}

async function outcomes(times: number, credentials: typeof ada, address?: string): Promise<string[]> {
  const seen = [];
  for (let n = 0; n < times; n++) seen.push(await outcome(credentials, address));
  return seen;
}

async function waitTold(address = from): Promise<string | undefined> {
  const result = await signIn(guess, address);
  return result.ok ? undefined : result.error.message.match(/Try again in (.*)\.$/)?.[1];
}

describe("failures on one account", () => {
  test("are answered five times, then the account waits, even for the right password", async () => {
    expect(await outcomes(5, guess)).toEqual(Array(5).fill("mismatch"));
    expect(await outcome(guess)).toBe("too-many-attempts");
    expect(await outcome(ada)).toBe("too-many-attempts");
    expect(verify).toHaveBeenCalledTimes(5);
  });

  test("count together whatever address they come from", async () => {
    for (let n = 1; n <= 5; n++) expect(await outcome(guess, `198.51.100.${n}`)).toBe("mismatch");
    expect(await outcome(guess, "198.51.100.77")).toBe("too-many-attempts");
  });

  test("make each wait twice as long, up to a quarter of an hour, and say how long", async () => {
    await outcomes(5, guess);
    const told = [];
    for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
      told.push(await waitTold());
      vi.advanceTimersByTime(seconds * 1000 - 1000);
      expect(await outcome(guess, `198.51.100.${told.length}`)).toBe("too-many-attempts");
      vi.advanceTimersByTime(1001);
      expect(await outcome(guess, `198.51.100.${told.length}`)).toBe("mismatch");
    }
    expect(told).toEqual(["30 seconds", "1 minute", "2 minutes", "4 minutes", "8 minutes", "15 minutes", "15 minutes"]);
  });

  test("make no wait longer than a quarter of an hour, also where the clock is put back meanwhile", async () => {
    await outcomes(5, guess);
    vi.setSystemTime(Date.now() - 3_600_000);
    await outcome(guess);
    expect(await waitTold()).toBe("1 minute"); // the next one
  });

  test("are forgotten once the owner is in", async () => {
    await outcomes(4, guess);
    expect(await outcome(ada)).toBe("in");
    expect(await outcomes(5, guess)).toEqual(Array(5).fill("mismatch"));
    vi.advanceTimersByTime(30_001);
    expect(await outcome(ada)).toBe("in");
    expect(await outcome(guess)).toBe("mismatch");
  });

  test("leave other accounts alone", async () => {
    await outcomes(6, guess);
    expect(await outcome({ ...guess, email: "grace@example.org" })).toBe("mismatch");
  });

  test("get no more than five chances when they come all at once", async () => {
    const results = await Promise.all(Array.from({ length: 40 }, (_, n) => outcome(guess, `198.51.100.${n}`)));
    expect(results.filter((kind) => kind === "mismatch")).toHaveLength(5);
    expect(results.filter((kind) => kind === "too-many-attempts")).toHaveLength(35);
    expect(verify).toHaveBeenCalledTimes(5);
  });

  test("slow accounts that do not exist just as much", async () => {
    const nobody = { ...guess, email: "nobody@example.org" };
    expect(await outcomes(6, nobody)).toEqual([...Array(5).fill("mismatch"), "too-many-attempts"]);
  });

  test("slow the sign-up as well, so that it is no way round", async () => {
    await outcomes(5, guess);
    expect(await signUp({ ...guess, timeZone: "UTC" }, from)).toMatchObject({ error: { kind: "too-many-attempts" } });
  });
});

describe("failures from one address", () => {
  const anyone = (n: number) => ({ email: `person${n}@example.org`, password: "a guess at random" });
  const crowd = "198.51.100.200";

  test("are answered thirty times, then the address waits, and others do not", async () => {
    for (let n = 0; n < 30; n++) expect(await outcome(anyone(n), crowd)).toBe("mismatch");
    expect(await outcome(anyone(31), crowd)).toBe("too-many-attempts");
    expect(await outcome(ada, crowd)).toBe("too-many-attempts");
    expect(await outcome(ada, "198.51.100.201")).toBe("in");
    vi.advanceTimersByTime(30_001);
    expect(await outcome(ada, crowd)).toBe("in");
  });

  test("get no more than thirty chances when they come all at once", async () => {
    const results = await Promise.all(Array.from({ length: 45 }, (_, n) => outcome(anyone(n), crowd)));
    expect(results.filter((kind) => kind === "mismatch")).toHaveLength(30);
  });

  test("are not bought back by signing in to an account of one's own", async () => {
    for (let n = 0; n < 29; n++) {
      expect(await outcome(anyone(n), crowd)).toBe("mismatch");
      if (n % 7 === 0) expect(await outcome(ada, crowd)).toBe("in");
    }
    expect(await outcome(anyone(30), crowd)).toBe("mismatch");
    expect(await outcome(anyone(31), crowd)).toBe("too-many-attempts");
  });

  test("count an IPv6 network as one", async () => {
    for (let n = 0; n < 30; n++) await outcome(anyone(n), `2001:db8:1:2::${n.toString(16)}`);
    expect(await outcome(anyone(31), "2001:db8:1:2:ffff::1")).toBe("too-many-attempts");
    expect(await outcome(anyone(31), "2001:db8:1:3::1")).toBe("mismatch");
  });
});

describe("the counters", () => {
  test("name neither accounts nor addresses", async () => {
    await outcome(guess);
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join(" ");
    expect(keys).not.toContain("ada");
    expect(keys).not.toContain("203.0.113");
  });
});
