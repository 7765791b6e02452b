import { describe, expect, test } from "vitest";
import { afterSigningIn } from "@/components/layout/after-signing-in";

const query = (text = "") => new URLSearchParams(text);

describe("afterSigningIn", () => {
  test("leads back to the page, with the answers or roles in its address", () => {
    expect(afterSigningIn("/choose", query("strength=product&surface=assistant"))).toBe(
      `?next=${encodeURIComponent("/choose?strength=product&surface=assistant")}`,
    );
    expect(afterSigningIn("/roles/ai-engineer", query())).toBe("?next=%2Froles%2Fai-engineer");
  });

  test("leads from one sign-in page on to where the other led", () =>
    expect(afterSigningIn("/sign-in", query("next=%2Fplans"))).toBe("?next=%2Fplans"));

  test("keeps nothing on the start page and where there is no page", () =>
    expect([afterSigningIn("/", query()), afterSigningIn("/no-such-page", query())]).toEqual(["", ""]));
});
