import Link from "next/link";
import type { ComponentProps } from "react";

/** A link within text, or to another site in its own tab. */
export function TextLink({
  href,
  external = false,
  ...rest
}: Omit<ComponentProps<typeof Link>, "className"> & { external?: boolean }) {
  const look = "font-medium text-accent underline underline-offset-2 hover:text-accent-strong in-[h2,h3]:font-semibold";
  if (external) return <a {...rest} href={`${href}`} target="_blank" rel="noreferrer noopener" className={look} />;
  return <Link prefetch={false} {...rest} href={href} className={look} />;
}
