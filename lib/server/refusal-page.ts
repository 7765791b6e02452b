import { escapeHtml } from "@/lib/http/escape-html";
import type { Refusal } from "./refusals";

/** A whole page that needs nothing else, in the colours of the system. `nonce` allows its style. */
export function refusalPage({ title, text }: Pick<Refusal, "title" | "text">, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Waypoint</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; font: 1rem/1.6 ui-sans-serif, system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 34rem; margin: 20vh auto 0; padding: 0 1.5rem; text-align: center; }
h1 { font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p><a href="/">Go to the home page</a></p>
</main>
</body>
</html>
`;
}
