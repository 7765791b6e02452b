export type PagePolicy = {
  /** Random, of this response alone: scripts and styles that carry it may run. */
  readonly nonce: string;
  /** Whether people reach Waypoint by https. */
  readonly https: boolean;
  /** Development needs eval for React's stack traces and a socket for hot reload. */
  readonly development: boolean;
  /** Origins of other services that a sign-in form may lead to. */
  readonly signInOrigins: readonly string[];
};

/** What a page may load and do: its own, and inline only what carries the nonce. */
export function contentSecurityPolicy({ nonce, https, development, signInOrigins }: PagePolicy): string {
  const directives: Record<string, (string | false)[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", development && "'unsafe-eval'"],
    "style-src": ["'self'", development ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    // Component libraries place popups by `style=` attributes, which no nonce can cover.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", development && "ws:"],
    "form-action": ["'self'", ...signInOrigins],
    "frame-ancestors": ["'none'"],
    "frame-src": ["'none'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
  };
  const policy = Object.entries(directives).map(([name, values]) => [name, ...values.filter(Boolean)].join(" "));
  return [...policy, ...(https ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** The headers of every response beside the policy. */
export function securityHeaders({ https }: Pick<PagePolicy, "https">): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(https && { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }),
  };
}
