import { describe, expect, it } from "vitest";
import { keptAddress } from "@/lib/server/kept-address";

const get = (url: string, headers: Record<string, string> = {}) => keptAddress({ method: "GET", url, headers });

describe("the address of a page that is kept", () => {
  it.each([
    "/",
    "/roles",
    "/roles/ai-engineer",
    "/skills/map",
    "/routes/data-analyst/data-scientist",
    "/compare?roles=ai-engineer,data-scientist",
    "/compare?roles=ai-engineer%2Cdata-scientist%2Cdata-analyst",
    "/choose",
    "/questions",
  ])("is that of a page for everyone: %s", (path) => {
    expect(get(path)).toEqual({ path, theme: "system" });
  });

  it.each([
    "/dashboard",
    "/plans/new",
    "/sign-in",
    "/healthz",
    "/search",
    "/search/index.json",
    "/_next/static/chunk.js",
    "/roles/ai-engineer?from=mail",
    "/choose?work=users",
    "/compare?roles=ai-engineer,data-scientist&more=1",
    "/compare?roles=ai-engineer,data-scientist?",
    "/?",
    "//roles",
    "/roles/%2e%2e/dashboard",
    "/a/b/c",
  ])("is none where the page is a person's, no page, or one of endless many: %s", (path) => {
    expect(get(path)).toBeNull();
  });

  it("names the theme that was chosen", () => {
    expect(get("/", { cookie: "waypoint.theme=dark" })).toEqual({ path: "/", theme: "dark" });
    expect(get("/", { cookie: "waypoint.theme=purple" })).toEqual({ path: "/", theme: "system" });
  });

  it.each([
    "next-auth.session-token=abc",
    "waypoint.theme=dark; next-auth.session-token=abc",
    "next-auth.session-token=abc; waypoint.theme=dark",
    "waypoint.time-zone=Europe/Paris",
    "",
  ])("is none for who brings a cookie beside the theme's: %s", (cookie) => {
    expect(get("/", { cookie })).toBeNull();
  });

  it("is none for the router's requests and for forms", () => {
    expect(get("/", { rsc: "1" })).toBeNull();
    expect(keptAddress({ method: "POST", url: "/", headers: {} })).toBeNull();
    expect(keptAddress({ method: "HEAD", url: "/", headers: {} })).toBeNull();
  });
});
