import { strictTransportSecurity } from "@/lib/http/hsts";

/** Sources of a policy: hashes of inline elements, `'sha256-…'`, each once. */
export type InlineHashes = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

type PagePolicy = {
  /**
   * Which inline scripts and styles may run: those that carry the nonce, random and of this response alone, or, on a
   * page that many get, those with these hashes.
   */
  readonly inline: { readonly nonce: string } | InlineHashes;
  /** Whether people reach Waypoint by https. */
  readonly https: boolean;
  /** Development needs eval for React's stack traces and a socket for hot reload. */
  readonly development: boolean;
  /** Origins of other services that a sign-in form may lead to. */
  readonly signInOrigins: readonly string[];
};

/** What a page may load and do: its own, and inline only what the policy names. */
export function contentSecurityPolicy({ inline, https, development, signInOrigins }: PagePolicy): string {
  const { scripts, styles } = "nonce" in inline ? byNonce(inline.nonce) : inline;
  const directives: Record<string, (string | false)[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", ...scripts, development && "'unsafe-eval'"],
    "style-src": ["'self'", ...(development ? ["'unsafe-inline'"] : styles)],
    // Component libraries place popups by `style=` attributes, which no nonce can cover.
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "worker-src": ["'self'"],
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

function byNonce(nonce: string): InlineHashes {
  const source = `'nonce-${nonce}'`;
  return { scripts: [source, "'strict-dynamic'"], styles: [source] };
}

/** The headers of every response, whatever it is. */
export function securityHeaders({ https }: Pick<PagePolicy, "https">): Record<string, string> {
  const hsts = https ? strictTransportSecurity() : null;
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(hsts && { "Strict-Transport-Security": hsts }),
  };
}
