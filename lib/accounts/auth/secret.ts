/** The key that sessions are encrypted with. Without one no session can be trusted, so there is no fallback. */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret || secret.length < 32) {
    throw new Error("AUTH_SECRET is not set or shorter than 32 characters. `npm start` makes one; see the README.");
  }
  return secret;
}
