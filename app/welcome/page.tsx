import type { Metadata } from "next";
import { StartForm } from "@/components/profile/start-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { requireMember } from "@/lib/accounts/auth/session";
import { roleOptions, startingProfiles } from "@/lib/catalog/queries";
import { chooseStartAction } from "@/lib/profile/actions";
import { hasRatings } from "@/lib/profile/queries";
import { keepRatings, noStartingProfile } from "@/lib/profile/schema";

export const metadata: Metadata = { title: "Where to, and from where" };

export default async function WelcomePage() {
  const member = await requireMember();
  const [roles, profiles, rated] = await Promise.all([roleOptions(), startingProfiles(), hasRatings(member)]);
  const startingPoints = [
    ...(rated ? [{ value: keepRatings, label: "Keep my ratings as they are" }] : []),
    ...profiles.map(({ id, sentence, summary }) => ({ value: id, label: sentence, description: summary })),
    {
      value: noStartingProfile,
      label: "None of these",
      description: rated ? "Takes back what was assumed for you." : "You begin with no rating at all.",
    },
  ];
  return (
    <Page>
      <PageHeader
        title={rated ? "Your role and your start" : "Welcome to Waypoint"}
        lead="Three answers, then you rate your skills. All of them can be changed later."
      />
      <StartForm
        action={chooseStartAction}
        roles={roles.map(({ id, name, summary, facts }) => ({
          value: id,
          label: name,
          description: summary,
          note: `Phase of the work: ${facts.phases.join(", ").toLowerCase()}`,
        }))}
        roleId={member.targetRoleId ?? undefined}
        startingPoints={startingPoints}
        startingPoint={rated ? keepRatings : undefined}
        hoursPerWeek={member.hoursPerWeek}
      />
    </Page>
  );
}
