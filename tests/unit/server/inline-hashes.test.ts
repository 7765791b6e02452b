import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inlineHashes } from "@/lib/server/inline-hashes";

const hash = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

describe("inlineHashes", () => {
  test("are those of the inline scripts and styles that carry the nonce", () => {
    const html = `<style nonce="n">a{}</style><script nonce="n">one()</script><p>x</p><script id="r" nonce="n">two()
</script>`;
    expect(inlineHashes(html, "n")).toEqual({ scripts: [hash("one()"), hash("two()\n")], styles: [hash("a{}")] });
  });

  test("name no script that carries another nonce or none", () => {
    const html = `<script nonce="n">mine()</script><script nonce="m">theirs()</script><script>theirs()</script>`;
    expect(inlineHashes(html, "n")?.scripts).toEqual([hash("mine()")]);
  });

  test("name no script that is loaded from an address", () => {
    const html = `<script src="/_next/static/a.js" nonce="n" async=""></script><script nonce="n">mine()</script>`;
    expect(inlineHashes(html, "n")?.scripts).toEqual([hash("mine()")]);
  });

  test("name each script once", () => {
    const html = `<script nonce="n">same()</script><script nonce="n">same()</script>`;
    expect(inlineHashes(html, "n")?.scripts).toEqual([hash("same()")]);
  });

  test.each(["<p>no script</p>", `<script nonce="m">theirs()</script>`, `<style nonce="n">a{}</style>`])(
    "are null where no inline script carries the nonce: %s",
    (html) => expect(inlineHashes(html, "n")).toBeNull(),
  );
});
