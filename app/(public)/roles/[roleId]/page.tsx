import type { Metadata } from "next";
import { ReadinessBar } from "@/components/charts/readiness-bar";
import { BulletList } from "@/components/explore/bullet-list";
import { Columns } from "@/components/explore/columns";
import { HoursFromTable } from "@/components/explore/hours-from-table";
import { Part } from "@/components/explore/part";
import { PhaseSteps } from "@/components/explore/phase-steps";
import { RoleProjects } from "@/components/explore/role-projects";
import { RoleRequirements } from "@/components/explore/role-requirements";
import { RoleRoutes } from "@/components/explore/role-routes";
import { ScaleBar } from "@/components/explore/scale-bar";
import { ReadyTakes } from "@/components/plans/ready-takes";
import { PayRange } from "@/components/roles/pay-range";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { hoursText } from "@/components/ui/hours";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { ReadyMeans } from "@/components/ui/ready-means";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { currentMember } from "@/lib/accounts/auth/session";
import type { Member } from "@/lib/accounts/member";
import { listInWords } from "@/lib/engine/list-in-words";
import { hoursToReady, rolePage, roleReadiness } from "@/lib/explore/queries";
import { amountWord, kindWord } from "@/lib/explore/words";
import { readyThreshold } from "@/lib/planning/instance";
import { startAddress } from "@/lib/profile/start-address";
import { NoRole } from "./no-role";

export async function generateMetadata({ params }: PageProps<"/roles/[roleId]">): Promise<Metadata> {
  const page = await rolePage((await params).roleId);
  return page ? { title: page.role.name, description: page.role.summary } : { title: "No such role" };
}

export default async function RoleRoute({ params }: PageProps<"/roles/[roleId]">) {
  const { roleId } = await params;
  const [page, member] = await Promise.all([rolePage(roleId), currentMember()]);
  if (!page) return <NoRole roleId={roleId} />;
  const { role, facts } = page;
  const hours = await hoursToReady(roleId);
  return (
    <Page>
      <PageHeader
        title={role.name}
        lead={role.summary}
        above={<Breadcrumbs items={[{ href: "/roles", label: "Roles" }]} />}
        actions={
          member ? (
            <>
              <ButtonLink href={`/gap?role=${role.id}`}>See your gap</ButtonLink>
              <ButtonLink href={startAddress(role.id, { member: true })} tone="primary">
                Plan for this role
              </ButtonLink>
            </>
          ) : (
            <ButtonLink href={startAddress(role.id, { member: false })} tone="primary">
              Plan for this role
            </ButtonLink>
          )
        }
      />
      <p className="-mt-5 mb-8 text-muted text-sm">
        {`${kindWord(role.kind)}.${facts.aliases.length > 0 ? ` Also called ${listInWords(facts.aliases)}.` : ""}`}
      </p>
      {member && <WhereYouStand member={member} roleId={role.id} />}
      <Section title="Focus">
        <p className="max-w-prose">{facts.focus}</p>
        <PhaseSteps phases={facts.phases} />
      </Section>
      <Columns>
        <Section title="Typical responsibilities">
          <BulletList items={facts.responsibilities} />
        </Section>
        <Section title="Common outputs">
          <BulletList items={facts.outputs} />
        </Section>
      </Columns>
      <Section title="Core skills" lead="What the role requires, on a scale from 0 to 5.">
        <RoleRequirements requirements={page.requirements} />
      </Section>
      <Section title="Coding and mathematics">
        <div className="grid gap-6 lg:grid-cols-2">
          {(["coding", "mathematics"] as const).map((subject) => (
            <Part key={subject} title={subject === "coding" ? "Coding" : "Mathematics"}>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                <ScaleBar amount={facts[subject].amount} />
                {facts[subject].amount} of 5, {amountWord(facts[subject].amount)}
              </p>
              <p className="max-w-prose text-sm">{facts[subject].text}</p>
            </Part>
          ))}
        </div>
      </Section>
      <Section title="Pay">
        <Card>
          <PayRange pay={facts.pay} />
        </Card>
      </Section>
      <Columns>
        <Section id="tools" title="Tools">
          <BulletList items={facts.tools} />
        </Section>
        <Section title="Use cases">
          <BulletList items={facts.useCases} />
        </Section>
        <Section title="How to get in">
          <BulletList items={facts.entryPoints} />
        </Section>
        <div className="flex flex-col gap-6">
          <Part title="Industries">
            <p>{listInWords(facts.industries)}</p>
          </Part>
          <Part title="Work mode">
            <p className="max-w-prose">{facts.workMode}</p>
          </Part>
          <Part title="Outlook">
            <p className="max-w-prose">{facts.outlook}</p>
          </Part>
        </div>
      </Columns>
      {page.shares.length > 0 && (
        <Section title="What it shares with other roles">
          <dl className="grid gap-5 lg:grid-cols-2">
            {page.shares.map(({ id, name, text }) => (
              <div key={id} className="flex max-w-prose flex-col gap-1">
                <dt>
                  <TextLink href={`/roles/${id}`}>{name}</TextLink>
                </dt>
                <dd className="text-sm">{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title="Portfolio projects" lead="Work you can show to a hiring manager.">
        <RoleProjects projects={page.projects} />
      </Section>
      {hours.length > 0 && (
        <Section
          title="Hours to be ready"
          lead="Study and practice on the fastest route, from the typical levels of each starting point."
        >
          <HoursFromTable hours={hours} />
          <ReadyMeans threshold={readyThreshold} />
        </Section>
      )}
      <RoleRoutes role={role} neighbours={page.neighbours} others={page.others} />
    </Page>
  );
}

async function WhereYouStand({ member, roleId }: { member: Member; roleId: string }) {
  const own = await roleReadiness(member, roleId);
  if (!own) return null;
  return (
    <div className="mb-10">
      <Card aria-label="Where you stand" as="section">
        <ReadinessBar now={own} />
        <p className="mt-2 text-muted text-sm">
          {own.readyHours === 0
            ? "You are ready to apply."
            : `${hoursText(own.readyHours)} of study until you can apply, on the fastest route.`}
        </p>
        <div className="mt-1">
          <ReadyTakes now={own} open={own.essentialsLeft} />
        </div>
      </Card>
    </div>
  );
}
