import { afterEach, describe, expect, test, vi } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "@/lib/http/security-headers";

const production = { inline: { nonce: "abc" }, https: true, development: false, signInOrigins: [] };

function directive(policy: string, name: string): string | undefined {
  return policy.split("; ").find((part) => part === name || part.startsWith(`${name} `));
}

describe("contentSecurityPolicy", () => {
  const policy = contentSecurityPolicy(production);

  test("runs only scripts that carry the nonce, and what they load", () =>
    expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'"));

  test("runs, on a page that many get, only the inline scripts and styles with the given hashes", () => {
    const inline = { scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-c'"] };
    const hashed = contentSecurityPolicy({ ...production, inline });
    expect(directive(hashed, "script-src")).toBe("script-src 'self' 'sha256-a' 'sha256-b'");
    expect(directive(hashed, "style-src")).toBe("style-src 'self' 'sha256-c'");
  });

  test("allows no inline style element without the nonce", () =>
    expect(directive(policy, "style-src")).toBe("style-src 'self' 'nonce-abc'"));

  test("lets nobody frame it, set its base, or embed objects", () => {
    expect(directive(policy, "frame-ancestors")).toBe("frame-ancestors 'none'");
    expect(directive(policy, "base-uri")).toBe("base-uri 'none'");
    expect(directive(policy, "object-src")).toBe("object-src 'none'");
  });

  test("sends forms nowhere else, but to the services that are set up", () => {
    expect(directive(policy, "form-action")).toBe("form-action 'self'");
    const withService = contentSecurityPolicy({ ...production, signInOrigins: ["https://id.example"] });
    expect(directive(withService, "form-action")).toBe("form-action 'self' https://id.example");
  });

  test("asks for https only where people come by https", () => {
    expect(directive(policy, "upgrade-insecure-requests")).toBeDefined();
    expect(
      directive(contentSecurityPolicy({ ...production, https: false }), "upgrade-insecure-requests"),
    ).toBeUndefined();
  });

  test("allows eval and the hot reload's socket in development alone", () => {
    const development = contentSecurityPolicy({ ...production, development: true });
    expect(directive(development, "script-src")).toContain("'unsafe-eval'");
    expect(directive(development, "connect-src")).toContain("ws:");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).not.toContain("ws:");
  });
});

describe("securityHeaders", () => {
  const name = "Strict-Transport-Security";
  afterEach(() => vi.unstubAllEnvs());

  test("pin https to no host unless that is asked for", () => {
    expect(securityHeaders({ https: true })).not.toHaveProperty(name);
    vi.stubEnv("HSTS", "0");
    expect(securityHeaders({ https: true })).not.toHaveProperty(name);
  });

  test("pin it to this host, or to all below it, as asked", () => {
    vi.stubEnv("HSTS", "1");
    expect(securityHeaders({ https: true })).toHaveProperty(name, "max-age=31536000");
    vi.stubEnv("HSTS", "subdomains");
    expect(securityHeaders({ https: true })).toHaveProperty(name, "max-age=31536000; includeSubDomains");
  });

  test("never where people come by http", () => {
    vi.stubEnv("HSTS", "1");
    expect(securityHeaders({ https: false })).not.toHaveProperty(name);
  });
});
