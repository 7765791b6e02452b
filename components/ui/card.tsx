import clsx from "clsx";
import type { ReactNode } from "react";

type CardProps = {
  children: ReactNode;
  as?: "div" | "section" | "article" | "li";
  /** `sunken` recedes, `accent` invites. */
  tone?: "raised" | "sunken" | "accent";
  padding?: "none" | "normal" | "wide";
  id?: string;
  "aria-label"?: string;
  "aria-labelledby"?: string;
};

export function Card({ children, as: Tag = "div", tone = "raised", padding = "normal", ...rest }: CardProps) {
  return (
    <Tag {...rest} className={clsx("min-w-0 rounded-card border", tones[tone], paddings[padding])}>
      {children}
    </Tag>
  );
}

const tones = {
  raised: "border-line bg-surface-raised shadow-raised",
  sunken: "border-transparent bg-surface-sunken",
  accent: "border-transparent bg-accent-soft",
};

const paddings = { none: "overflow-hidden", normal: "p-4 sm:p-5", wide: "p-5 sm:p-8" };
