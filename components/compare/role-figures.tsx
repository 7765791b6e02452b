import { placeOf, RoleSign } from "@/components/compare/role-mark";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { ProgressBar } from "@/components/ui/progress-bar";
import { ReadyMeans } from "@/components/ui/ready-means";
import { TextLink } from "@/components/ui/text-link";
import type { ComparedRoleView, OwnReadiness } from "@/lib/compare/compare-page";
import { readyThreshold } from "@/lib/planning/instance";

type RoleFiguresProps = {
  roles: readonly ComparedRoleView[];
  own: OwnReadiness | null;
  /** Where the way to a role begins. */
  startHref: (roleId: string) => string;
};

/** Each role with the hours that it takes; signed in, with the readiness of the person. */
export function RoleFigures({ roles, own, startHref }: RoleFiguresProps) {
  return (
    <div className="flex flex-col gap-3">
      <ul className={`grid gap-4 ${roles.length > 2 ? "md:grid-cols-3" : "md:grid-cols-2"}`}>
        {roles.map(({ id, name, summary, hoursFromNothing }, index) => {
          const mine = own?.roles[index];
          return (
            <Card as="li" key={id}>
              <div className="flex h-full flex-col gap-3">
                <h3 className="flex items-center gap-2 font-semibold text-lg">
                  <RoleSign place={placeOf(index)} />
                  <TextLink href={`/roles/${id}`}>{name}</TextLink>
                </h3>
                <p className="text-muted text-sm">{summary}</p>
                {mine && (
                  <>
                    <ProgressBar label="Your readiness" value={mine.readiness} text={percent(mine.readiness)} />
                    <p className="text-sm">
                      {mine.readyHours > 0
                        ? `${hoursText(mine.readyHours)} until you can apply, from where you are now.`
                        : "You can apply today."}
                    </p>
                  </>
                )}
                {hoursFromNothing !== null && (
                  <p className="text-muted text-sm">
                    {hoursText(hoursFromNothing)} until you are ready to apply, starting from scratch.
                  </p>
                )}
                <p className="mt-auto pt-1">
                  <ButtonLink href={startHref(id)} size="small">
                    Plan for this role<span className="sr-only">: {name}</span>
                  </ButtonLink>
                </p>
              </div>
            </Card>
          );
        })}
      </ul>
      <ReadyMeans threshold={readyThreshold} />
    </div>
  );
}
