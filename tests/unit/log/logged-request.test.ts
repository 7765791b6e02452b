import { expect, test } from "vitest";
import { loggedRequest } from "@/lib/log/logged-request";

test("a request is logged by its id, method and path, without query, cookie or header", () => {
  const request = {
    path: "/sign-in?next=/plans&token=hush",
    method: "POST",
    headers: { "x-request-id": "b2c1", cookie: "session=hush", authorization: "Bearer hush" },
  };
  expect(loggedRequest(request)).toEqual({ requestId: "b2c1", method: "POST", path: "/sign-in" });
});
