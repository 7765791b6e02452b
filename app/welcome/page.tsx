import type { Metadata } from "next";
import { StartForm } from "@/components/profile/start-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import type { RadioCard } from "@/components/ui/radio-cards";
import { TextLink } from "@/components/ui/text-link";
import { requireMember } from "@/lib/accounts/auth/session";
import { type RoleOption, roleOptions, type StartingProfileOption, startingProfiles } from "@/lib/catalog/queries";
import { listInWords } from "@/lib/engine/list-in-words";
import { chooseStartAction } from "@/lib/profile/actions";
import { hasRatings } from "@/lib/profile/queries";
import { keepRatings, noStartingProfile } from "@/lib/profile/schema";
import { hoursToBeginWith, roleToBeginWith } from "@/lib/profile/start-address";

export const metadata: Metadata = { title: "Target and current role" };

export default async function WelcomePage({ searchParams }: PageProps<"/welcome">) {
  const member = await requireMember();
  const [{ role: asked, start, hours }, roles, profiles, rated] = await Promise.all([
    searchParams,
    roleOptions(),
    startingProfiles(),
    hasRatings(member),
  ]);
  const kindOf = new Map(roles.map(({ id, kind }) => [id, kind]));
  const usual = (profile: StartingProfileOption) =>
    profile.roleId === null || kindOf.get(profile.roleId) === "starting";
  const startingPoints = [
    ...(rated ? [{ value: keepRatings, label: "Keep my ratings as they are" }] : []),
    ...profiles.filter(usual).map(toStartingCard),
    {
      value: noStartingProfile,
      label: "None of these",
      description: rated ? "Removes what was assumed for you." : "You start with no ratings.",
    },
  ];
  const otherStartingPoints = profiles.filter((profile) => !usual(profile)).map(toStartingCard);
  const tried = [...startingPoints, ...otherStartingPoints].find(({ value }) => value === start)?.value;
  return (
    <Page>
      <PageHeader
        title={rated ? "Target and current role" : "Welcome to Waypoint"}
        lead="Three answers, then you rate your skills. You can change all of them later."
      />
      <StartForm
        action={chooseStartAction}
        roles={roles.filter(({ kind }) => kind === "target").map(toRoleCard)}
        otherRoles={roles.filter(({ kind }) => kind !== "target").map(toRoleCard)}
        roleId={roleToBeginWith(asked, member.targetRoleId, roles)}
        startingPoints={startingPoints}
        otherStartingPoints={otherStartingPoints}
        startingPoint={rated ? keepRatings : tried}
        hoursPerWeek={hoursToBeginWith(hours, member.hoursPerWeek)}
        own={{ roleId: member.targetRoleId, hoursPerWeek: String(member.hoursPerWeek) }}
        undecided={
          <>
            Not sure? <TextLink href="/choose">Answer a few questions</TextLink> and see which roles suit you.
          </>
        }
      />
    </Page>
  );
}

function toRoleCard({ id, name, summary, facts }: RoleOption): RadioCard {
  return {
    value: id,
    label: name,
    description: summary,
    note: `Phase of the work: ${listInWords(facts.phases).toLowerCase()}`,
  };
}

function toStartingCard({ id, sentence, summary }: StartingProfileOption): RadioCard {
  return { value: id, label: sentence, description: summary };
}
