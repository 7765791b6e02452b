import { describe, expect, test } from "vitest";
import { errorLine } from "@/lib/server/error-line";

const at = new Date("2026-03-02T09:30:00Z");
const request = {
  path: "/sign-in?next=/plans&token=hush",
  method: "POST",
  headers: { "x-request-id": "b2c1", cookie: "session=hush", authorization: "Bearer hush" },
};

describe("errorLine", () => {
  test("is one line that tells time, request, digest and message", () => {
    const error = Object.assign(new TypeError("first\nsecond"), { digest: "4711" });
    const line = errorLine(error, request, "/sign-in", at);
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toMatchObject({
      time: "2026-03-02T09:30:00.000Z",
      requestId: "b2c1",
      method: "POST",
      path: "/sign-in",
      route: "/sign-in",
      digest: "4711",
      message: "TypeError: first\nsecond",
    });
  });

  test("holds neither query, cookie, header nor the password in an address", () => {
    const error = new Error("cannot reach postgresql://app:hush@db.example.org/waypoint");
    expect(errorLine(error, request, "/sign-in", at)).not.toContain("hush");
  });

  test("takes what is no Error too", () => {
    expect(JSON.parse(errorLine("odd", request, "/", at))).toMatchObject({ message: "odd", digest: null });
  });
});
