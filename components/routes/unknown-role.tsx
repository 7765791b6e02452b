import { Problem } from "@/components/layout/problem";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";

export type UnknownRoleProps = {
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
      <p>The address must name two different roles of the catalogue.</p>
      {near.map(({ href, name }) => (
        <p key={href}>
          Did you mean <TextLink href={href}>{name}</TextLink>?
        </p>
      ))}
    </Problem>
  );
}
