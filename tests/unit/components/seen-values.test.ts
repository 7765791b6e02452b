import { describe, expect, test } from "vitest";
import { seenAfter } from "@/components/ui/seen-values";

describe("what somebody has seen of a form's values after the page was refreshed", () => {
  const last = { name: "Ada", note: null };

  test("is the new value of a field that shows it", () => {
    const now = { name: "Ada Lovelace", note: "Read." };
    const shown = new Map(Object.entries({ name: "Ada Lovelace", note: "Read." }));
    expect(seenAfter(last, now, (field) => shown.get(field))).toEqual(now);
  });

  test("stays the old one where the field holds what was typed and not sent", () => {
    const now = { name: "Ada Lovelace", note: "Read." };
    expect(seenAfter(last, now, (field) => (field === "name" ? "Countess" : "Read."))).toEqual({
      name: "Ada",
      note: "Read.",
    });
  });

  test("is the new value where nothing shows it, and an empty field shows that there is none", () => {
    expect(seenAfter(last, { name: null, note: null }, () => undefined)).toEqual({ name: null, note: null });
    expect(seenAfter(last, { name: null, note: null }, () => "")).toEqual({ name: null, note: null });
  });
});
