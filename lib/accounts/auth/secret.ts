/** The key behind links in mails, second factors, limits and the way by other services. There is no fallback. */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret || secret.length < 32) {
    throw new Error("AUTH_SECRET is not set or shorter than 32 characters. `npm start` makes one; see the README.");
  }
  return secret;
}
