import { Closing } from "@/components/landing/closing";
import { Differences } from "@/components/landing/differences";
import { ExampleSection } from "@/components/landing/example-section";
import { Hero } from "@/components/landing/hero";
import { HowItWorks } from "@/components/landing/how-it-works";
import { Roles } from "@/components/landing/roles";
import { TryCard } from "@/components/landing/try-card";
import { currentMember } from "@/lib/accounts/auth/session";
import { landingPage } from "@/lib/landing/queries";

export default async function Page() {
  const [member, { today, roles, choices, example }] = await Promise.all([currentMember(), landingPage()]);
  const start = member
    ? { href: "/dashboard", label: "Go to your dashboard" }
    : { href: "/sign-up", label: "Start your plan" };
  return (
    <>
      <Hero start={start} aside={choices && <TryCard choices={choices} />} hasExample={example !== null} />
      {example && <ExampleSection example={example} today={today} />}
      <HowItWorks />
      <Differences />
      <Roles roles={roles} />
      <Closing start={start} />
    </>
  );
}
