/** Whether the page at `path` is the one that `href` leads to, or lies below it. */
export function isCurrent(href: string, path: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
