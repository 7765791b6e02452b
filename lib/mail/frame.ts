import { escapeHtml } from "@/lib/http/escape-html";
/** What a mail says, as plain text: the frame makes HTML and text of it. */
export type MailContent = {
  readonly subject: string;
  /** Paragraphs before the link. */
  readonly before: readonly string[];
  readonly link?: MailLink;
  /** Paragraphs behind it. */
  readonly after: readonly string[];
};

type MailLink = { readonly label: string; readonly url: URL };

type Framed = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * The mail in both its forms.
 * @param site the address of the product, named at the end
 */
export function framed(content: MailContent, site: URL): Framed {
  return { subject: content.subject, text: textOf(content, site), html: htmlOf(content, site) };
}

function textOf({ before, link, after }: MailContent, site: URL): string {
  const paragraphs = [...before, ...(link ? [`${link.label}:\n${link.url.href}`] : []), ...after];
  return `${[...paragraphs, `-- \nWaypoint\n${site.origin}`].join("\n\n")}\n`;
}

/** Colours as in app/globals.css. Clients that drop the style element show the light ones, or turn them dark themselves. */
const dark = `@media (prefers-color-scheme: dark) {
  .page { background: #151412 !important; color: #f0ede6 !important; }
  .button { background: #62c6b6 !important; color: #05221e !important; }
  .quiet, .quiet a { color: #aca79b !important; }
  .end { border-color: #34312b !important; }
}`;

function htmlOf({ subject, before, link, after }: MailContent, site: URL): string {
  const parts = [...before.map(paragraph), ...(link ? [button(link)] : []), ...after.map(paragraph)];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${dark}</style>
</head>
<body class="page" style="margin: 0; background: #fbfaf7; color: #1d1b17;">
<div class="page" style="${page}">
<div style="max-width: 560px; margin: 0 auto;">
<h1 style="margin: 0 0 20px; font-size: 22px; line-height: 1.3; font-weight: 600;">${escapeHtml(subject)}</h1>
${parts.join("\n")}
<p class="quiet end" style="${end}">Waypoint · <a href="${escapeHtml(site.origin)}" style="color: #5f5b52;">${escapeHtml(site.host)}</a></p>
</div>
</div>
</body>
</html>
`;
}

const page =
  "padding: 32px 20px; background: #fbfaf7; color: #1d1b17; overflow-wrap: anywhere; " +
  "font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;";
const end = "margin: 32px 0 0; padding-top: 16px; border-top: 1px solid #e4e0d6; color: #5f5b52; font-size: 14px;";

function paragraph(text: string): string {
  return `<p style="margin: 0 0 16px;">${escapeHtml(text)}</p>`;
}

/** With its address beneath, for those whose client opens no links. */
function button({ label, url }: MailLink): string {
  const look =
    "display: inline-block; padding: 12px 20px; border-radius: 8px; background: #0e5c54; color: #ffffff; " +
    "font-weight: 600; text-decoration: none;";
  const address = escapeHtml(url.href);
  return `<p style="margin: 24px 0 12px;"><a class="button" href="${address}" style="${look}">${escapeHtml(label)}</a></p>
<p class="quiet" style="margin: 0 0 24px; color: #5f5b52; font-size: 14px;">Or open this address:<br><a href="${address}" style="color: #5f5b52;">${address}</a></p>`;
}
