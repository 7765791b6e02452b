import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { LinkPending } from "@/components/ui/link-pending";
import { Spinner } from "@/components/ui/spinner";

export type ButtonTone = "primary" | "quiet" | "plain" | "danger";
type ButtonSize = "small" | "medium" | "large";

type Look = {
  tone?: ButtonTone;
  size?: ButtonSize;
  /** As wide as what it stands in. */
  wide?: boolean;
};

export type ButtonProps = Look &
  Omit<ComponentProps<"button">, "className"> & {
    /** Work is under way: shows a spinner and does nothing when pressed, but keeps the focus. */
    pending?: boolean;
  };

export function Button({
  tone,
  size,
  wide,
  pending = false,
  onClick,
  type = "button",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={buttonLook({ tone, size, wide })}
    >
      {pending && <Spinner />}
      <span className="contents">{children}</span>
    </button>
  );
}

type ButtonLinkProps = Look & Omit<ComponentProps<typeof Link>, "className"> & { children: ReactNode };

/** A link that invites like a button; busy while its page is on its way. */
export function ButtonLink({ tone, size, wide, children, ...rest }: ButtonLinkProps) {
  return (
    <Link prefetch={false} {...rest} className={buttonLook({ tone, size, wide })}>
      <LinkPending />
      <span className="contents">{children}</span>
    </Link>
  );
}

/** The classes of a button, for a part of a library that renders its own element. */
export function buttonLook({ tone = "quiet", size = "medium", wide = false }: Look): string {
  return clsx(
    "inline-flex items-center justify-center gap-2 whitespace-nowrap print:hidden rounded-control border font-medium select-none disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    wide && "w-full",
    sizes[size],
    tones[tone],
  );
}

const sizes: Record<ButtonSize, string> = {
  small: "min-h-9 px-3 text-sm sm:min-h-8 [&_svg]:size-4",
  medium: "min-h-11 px-4 text-base sm:min-h-10 [&_svg]:size-4",
  large: "min-h-12 px-6 text-base [&_svg]:size-5",
};

const tones: Record<ButtonTone, string> = {
  primary:
    "border-transparent bg-accent text-on-accent shadow-raised enabled:hover:bg-accent-strong [a&]:hover:bg-accent-strong",
  quiet:
    "border-line bg-surface-raised text-ink shadow-raised enabled:hover:bg-surface-sunken [a&]:hover:bg-surface-sunken",
  plain:
    "border-transparent text-muted enabled:hover:bg-surface-sunken enabled:hover:text-ink [a&]:hover:bg-surface-sunken [a&]:hover:text-ink",
  danger:
    "border-transparent bg-danger text-on-danger shadow-raised enabled:hover:bg-danger-strong [a&]:hover:bg-danger-strong",
};
