import { describe, expect, test } from "vitest";
import { z } from "zod";
import { invalidInput } from "@/lib/http/invalid-input";

const schema = z
  .object({ name: z.string().min(2, { error: "Longer." }).max(1, { error: "Shorter." }), notes: z.array(z.string()) })
  .refine(({ name }) => name !== "bad", { error: "Not this one.", when: () => true });

describe("invalidInput", () => {
  test("says the first thing that is wrong at each field", () => {
    const { error } = schema.safeParse({ name: "", notes: ["a", 1] });
    expect(error && invalidInput(error)).toMatchObject({
      kind: "invalid",
      message: "Please look at the marked fields.",
      fields: { name: "Longer.", "notes.1": expect.any(String) },
    });
  });

  test("says what concerns the whole form as its message", () => {
    const { error } = schema.safeParse({ name: "bad", notes: [] });
    expect(error && invalidInput(error).message).toBe("Not this one.");
  });
});
