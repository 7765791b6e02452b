import { describe, expect, it } from "vitest";
import { cachedAddress } from "@/lib/server/cached-address";

const pages = ["/", "/roles", "/roles/ai-engineer", "/compare", "/choose"];
const asked = (method: string, url: string, headers: Record<string, string> = {}) =>
  cachedAddress({ method, url, headers }, (path) => pages.includes(path));
const get = (url: string, headers: Record<string, string> = {}) => asked("GET", url, headers);

describe("the address of a cached page", () => {
  it.each([
    "/",
    "/roles/ai-engineer",
    "/compare?roles=ai-engineer,data-scientist",
    "/compare?roles=ai-engineer%2Cdata-scientist%2Cdata-analyst",
  ])("is that of a page for everyone: %s", (path) => {
    expect(get(path)).toEqual({ path, theme: "system" });
  });

  it.each([
    "/dashboard",
    "/roles/ai-engineer?from=mail",
    "/choose?work=users",
    "/compare?roles=ai-engineer,data-scientist&more=1",
    "/compare?roles=ai-engineer,data-scientist?",
    "/?",
  ])("is none where the page is not for everyone, or one of endless many: %s", (path) => {
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
  ])("is none for who brings a cookie beside the theme's: %s", (cookie) => {
    expect(get("/", { cookie })).toBeNull();
  });

  it.each(["", " "])("takes an empty Cookie header for none: '%s'", (cookie) => {
    expect(get("/", { cookie })).toEqual({ path: "/", theme: "system" });
  });

  it("is the same for the head of a page", () => {
    expect(asked("HEAD", "/")).toEqual(get("/"));
  });

  it("is none for the router's requests and for forms", () => {
    expect(get("/", { rsc: "1" })).toBeNull();
    expect(asked("POST", "/")).toBeNull();
  });
});
