import { ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import type { ChangeOutcome } from "@/lib/accounts/address/change-outcome";

/** What has become of a change of address. */
export function ChangeOutcomePage({ outcome }: { outcome: ChangeOutcome }) {
  const { title, text, next } = told[outcome];
  return (
    <Problem title={title} actions={<ButtonLink href={next.href}>{next.label}</ButtonLink>}>
      <p>{text}</p>
    </Problem>
  );
}

type Told = {
  readonly title: string;
  readonly text: string;
  readonly next: { readonly href: string; readonly label: string };
};

const account = { href: "/account", label: "Go to your account" };

const told: Readonly<Record<ChangeOutcome, Told>> = {
  changed: {
    title: "Your account has its new address",
    text: "Sign in with it from now on. Browsers that are signed in stay so.",
    next: account,
  },
  approved: {
    title: "Approved",
    text: "The change is made once the new address is confirmed, by the link in the mail that went there.",
    next: account,
  },
  confirmed: {
    title: "Confirmed",
    text: "The change is made once it is approved, by the link in the mail that went to the present address.",
    next: account,
  },
  refused: {
    title: "The change is stopped",
    text: "Your account keeps its address, and every browser is signed out. Set a new password now, so that nobody else gets in.",
    next: { href: "/forgot-password", label: "Set a new password" },
  },
};
