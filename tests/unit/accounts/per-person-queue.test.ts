import { describe, expect, test } from "vitest";
import { queued } from "@/lib/accounts/per-person-queue";

/** Work that ends when it is told to. */
function work() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, run: () => ended };
}

describe("queued", () => {
  test("does the work of one person one after the other, in the order in which it came", async () => {
    const log: string[] = [];
    const step = (name: string) => async () => {
      log.push(`${name} begins`);
      await Promise.resolve();
      log.push(`${name} ends`);
    };
    await Promise.all([queued("ada", step("first")), queued("ada", step("second"))]);
    expect(log).toEqual(["first begins", "first ends", "second begins", "second ends"]);
  });

  test("lets others pass meanwhile", async () => {
    const slow = work();
    const waiting = queued("ada", slow.run);
    expect(await queued("grace", async () => "done")).toBe("done");
    slow.end();
    await waiting;
  });

  test("goes on after work that failed, and tells its failure to who asked for it", async () => {
    const failing = queued("ada", async () => {
      throw new RangeError("no");
    });
    const next = queued("ada", async () => "done");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("done");
  });

  test("refuses more than a hundred that wait, as busy, and takes new work once they are done", async () => {
    const slow = work();
    const all = Array.from({ length: 100 }, () => queued("ada", slow.run));
    await expect(queued("ada", async () => "too many")).rejects.toMatchObject({ digest: "database:busy" });
    slow.end();
    await Promise.all(all);
    expect(await queued("ada", async () => "done")).toBe("done");
  });
});
