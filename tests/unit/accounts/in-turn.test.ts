import { describe, expect, test } from "vitest";
import { inTurn } from "@/lib/accounts/in-turn";

/** Work that ends when it is told to. */
function work() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, run: () => ended };
}

describe("inTurn", () => {
  test("does the work of one person one after the other, in the order in which it came", async () => {
    const log: string[] = [];
    const step = (name: string) => async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
    };
    await Promise.all([inTurn("ada", step("first")), inTurn("ada", step("second"))]);
    expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  test("lets others pass meanwhile", async () => {
    const slow = work();
    const waiting = inTurn("ada", slow.run);
    expect(await inTurn("grace", async () => "done")).toBe("done");
    slow.end();
    await waiting;
  });

  test("goes on after work that failed, and tells its failure to who asked for it", async () => {
    const failing = inTurn("ada", async () => {
      throw new RangeError("no");
    });
    const next = inTurn("ada", async () => "done");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("done");
  });

  test("refuses more than a hundred that wait, as busy, and takes new work once they are done", async () => {
    const slow = work();
    const all = Array.from({ length: 100 }, () => inTurn("ada", slow.run));
    await expect(inTurn("ada", async () => "too many")).rejects.toMatchObject({ digest: "database:busy" });
    slow.end();
    await Promise.all(all);
    expect(await inTurn("ada", async () => "done")).toBe("done");
  });
});
