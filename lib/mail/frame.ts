/** What a mail says, as plain text: the frame makes HTML and text of it. */
export type MailContent = {
  readonly subject: string;
  /** Paragraphs before the link. */
  readonly before: readonly string[];
  readonly link?: { readonly label: string; readonly url: URL };
  /** Paragraphs behind it. */
  readonly after: readonly string[];
};

type Rendered = { readonly subject: string; readonly text: string; readonly html: string };

/**
 * The mail in both its forms.
 * @param site the address of the product, named at the end
 */
export function framed(content: MailContent, site: URL): Rendered {
  return { subject: content.subject, text: textOf(content, site), html: htmlOf(content, site) };
}

function textOf({ before, link, after }: MailContent, site: URL): string {
  const paragraphs = [...before, ...(link ? [`${link.label}:\n${link.url.href}`] : []), ...after];
  return `${[...paragraphs, `-- \nWaypoint, ${site.origin}`].join("\n\n")}\n`;
}

function htmlOf({ subject, before, link, after }: MailContent, site: URL): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
</head>
<body style="margin: 0; padding: 24px 16px; font: 16px/1.5 system-ui, sans-serif;">
<div style="max-width: 560px; margin: 0 auto;">
${[...before.map(paragraph), ...(link ? [button(link)] : []), ...after.map(paragraph)].join("\n")}
<p style="margin: 32px 0 0; font-size: 14px;">Waypoint, <a href="${escaped(site.origin)}">${escaped(site.host)}</a></p>
</div>
</body>
</html>
`;
}

function paragraph(text: string): string {
  return `<p style="margin: 0 0 16px;">${escaped(text)}</p>`;
}

function button({ label, url }: { readonly label: string; readonly url: URL }): string {
  return `<p style="margin: 24px 0;"><a href="${escaped(url.href)}">${escaped(label)}</a></p>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
