import { describe, expect, test } from "vitest";
import { jsonInMarkup } from "@/components/questions/json-in-markup";

describe("jsonInMarkup", () => {
  test("lets no text end the block, and means the same when read", () => {
    const data = { name: "</script><script>alert(1)</script><!--" };
    const text = jsonInMarkup(data);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toEqual(data);
  });
});
