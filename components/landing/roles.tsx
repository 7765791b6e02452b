import { PayRange } from "@/components/roles/pay-range";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { compareAddress, mostCompared } from "@/lib/compare/choice";
import type { LandingPage } from "@/lib/landing/landing-page";

/** The target roles, with what they pay. */
export function Roles({ roles }: { roles: LandingPage["roles"] }) {
  if (roles.length === 0) return null;
  return (
    <section aria-labelledby="roles-title" className="border-line border-t bg-surface-sunken">
      <div className="page-width py-14 sm:py-20">
        <h2 id="roles-title" className="font-semibold text-2xl tracking-tight sm:text-3xl">
          Target roles
        </h2>
        <ul className="mt-8 grid gap-5 lg:grid-cols-3">
          {roles.map(({ id, name, summary, facts }) => (
            <Card key={id} as="li">
              <div className="flex h-full flex-col gap-2">
                <h3 className="font-semibold text-lg tracking-tight">
                  <TextLink href={`/roles/${id}`}>{name}</TextLink>
                </h3>
                <p className="text-muted">{summary}</p>
                <div className="mt-auto pt-3">
                  <PayRange pay={facts.pay} />
                </div>
              </div>
            </Card>
          ))}
        </ul>
        <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <TextLink href={compareAddress(roles.slice(0, mostCompared).map(({ id }) => id))}>Compare them</TextLink>
          </li>
          <li>
            <TextLink href="/choose">See which one suits you</TextLink>
          </li>
          <li>
            <TextLink href="/roles">All roles</TextLink>
          </li>
        </ul>
      </div>
    </section>
  );
}
