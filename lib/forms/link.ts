import { z } from "zod";
import { line } from "./text";

/** The address of a page; `https://` is added where it was left out. Other schemes are refused. */
export const link = line({ missing: "Enter a link.", longest: 500 }).transform((text, context) => {
  const address = webAddress(text);
  if (address !== null) return address;
  context.addIssue({ code: "custom", message: "Enter the address of a page, such as https://example.org/work." });
  return z.NEVER;
});

function webAddress(text: string): string | null {
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? text : null;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return null; // another scheme
  const completed = `https://${text.replace(/^\/\//, "")}`;
  const url = URL.canParse(completed) ? new URL(completed) : null;
  return url && isPublicHost(url) ? completed : null;
}

/** `mailto:ada@example.org` and `tel:12` would become a user and a port at a host; the first has a user, the other no dot. */
function isPublicHost({ hostname, username }: URL): boolean {
  return username === "" && /[^.]\.[^.]/.test(hostname);
}
