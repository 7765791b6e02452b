import { ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";

type LinkProblemPageProps = {
  /** Why the link is of no use. */
  message: string;
  /** Where to get another one. */
  again: { readonly href: string; readonly label: string };
};

/** In place of what a link from a mail would have led to. */
export function LinkProblemPage({ message, again }: LinkProblemPageProps) {
  return (
    <Problem title="This link does not work" actions={<ButtonLink href={again.href}>{again.label}</ButtonLink>}>
      <p>{message}</p>
    </Problem>
  );
}
