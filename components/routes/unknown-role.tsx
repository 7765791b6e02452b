import { ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";
import { TextLink } from "@/components/ui/text-link";

type UnknownRoleProps = {
  /** What probably was meant. */
  near: readonly { href: string; name: string }[];
};

export function UnknownRole({ near }: UnknownRoleProps) {
  return (
    <Problem
      title="There is no such route"
      actions={
        <ButtonLink href="/routes" tone="primary">
          All routes
        </ButtonLink>
      }
    >
      <p>A route needs two different roles from the catalogue.</p>
      {near.map(({ href, name }) => (
        <p key={href}>
          Did you mean <TextLink href={href}>{name}</TextLink>?
        </p>
      ))}
    </Problem>
  );
}
