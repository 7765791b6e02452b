import { createHash } from "node:crypto";
import type { InlineHashes } from "@/lib/http/security-headers";

const element = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * The hashes of the inline scripts and styles that carry the nonce. What does not carry it was not put there by the
 * framework and is left out, so that a policy of these hashes lets in nothing that the nonce would not have.
 * @returns `null` if no inline script carries the nonce
 */
export function inlineHashes(html: string, nonce: string): InlineHashes | null {
  const inline = [...html.matchAll(element)].filter(
    ([, , attributes = ""]) => attributes.includes(`nonce="${nonce}"`) && !/\ssrc=/.test(attributes),
  );
  const hashesOf = (wanted: string) =>
    [...new Set(inline.flatMap(([, name, , content = ""]) => (name === wanted ? [content] : [])))].map(hash);
  const scripts = hashesOf("script");
  return scripts.length === 0 ? null : { scripts, styles: hashesOf("style") };
}

const hash = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
