import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { z } from "zod";

/** Whom the provider recognises, as claims of its ID token. */
type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** What was asked of the provider, waiting for its code to be exchanged. */
type Grant = { nonce: string | null; challenge: string; redirectUri: string; claims: Claims };

type OpenIdProvider = {
  readonly issuer: string;
  /** Who comes back from the next visit. */
  signedIn: Claims;
  close(): Promise<void>;
};

const listening = z.object({ port: z.int() });

/**
 * A small OpenID Connect provider on loopback: discovery, authorisation with PKCE, tokens, keys. It asks nobody for a
 * password and takes the visitor for whomever the test says.
 */
export async function startOpenIdProvider(client: { id: string; secret: string }, port = 0): Promise<OpenIdProvider> {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const provider: OpenIdProvider = {
    issuer: `http://127.0.0.1:${listening.parse(server.address()).port}`,
    signedIn: { sub: "nobody" },
    close: () => new Promise((closed) => server.close(() => closed())),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", provider.issuer);
    if (url.pathname === "/.well-known/openid-configuration") return json(response, discovery(provider.issuer));
    if (url.pathname === "/keys") return json(response, { keys: [publicKey()] });
    if (url.pathname === "/authorize") return authorize(url.searchParams, response);
    if (url.pathname === "/token") return token(request, await formOf(request), response);
    response.writeHead(404).end();
  }

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = randomUUID();
    const redirectUri = query.get("redirect_uri") ?? "";
    const challenge = query.get("code_challenge") ?? "";
    grants.set(code, { nonce: query.get("nonce"), challenge, redirectUri, claims: provider.signedIn });
    const back = new URL(redirectUri);
    back.search = new URLSearchParams({ code, state: query.get("state") ?? "" }).toString();
    response.writeHead(302, { location: back.href }).end();
  }

  function token(request: IncomingMessage, form: URLSearchParams, response: ServerResponse): void {
    const code = form.get("code") ?? "";
    const grant = grants.get(code);
    grants.delete(code);
    const right =
      grant &&
      request.headers.authorization === `Basic ${base64(`${client.id}:${client.secret}`)}` &&
      form.get("redirect_uri") === grant.redirectUri &&
      s256(form.get("code_verifier") ?? "") === grant.challenge;
    if (!right) {
      json(response, { error: "invalid_grant" }, 400);
      return;
    }
    const now = Math.floor(Date.now() / 1000);
    const about = { iss: provider.issuer, aud: client.id, iat: now, exp: now + 300 };
    const idToken = signed({ ...about, ...grant.claims, ...(grant.nonce && { nonce: grant.nonce }) });
    json(response, { access_token: randomUUID(), token_type: "Bearer", expires_in: 300, id_token: idToken });
  }

  function publicKey() {
    return { ...keys.publicKey.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" };
  }

  function signed(payload: object): string {
    const body = `${encoded({ alg: "RS256", kid: "test" })}.${encoded(payload)}`;
    return `${body}.${createSign("RSA-SHA256").update(body).sign(keys.privateKey, "base64url")}`;
  }

  return provider;
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = "";
  for await (const part of request) body += String(part);
  return new URLSearchParams(body);
}

function json(response: ServerResponse, value: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const s256 = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");
