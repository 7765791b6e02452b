import type { Metadata } from "next";
import { ChooseForm } from "@/components/choose/choose-form";
import { Ranking } from "@/components/choose/ranking";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import { ReadyMeans } from "@/components/ui/ready-means";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { currentMember } from "@/lib/accounts/auth/session";
import { choosePage } from "@/lib/choose/queries";
import { readyThreshold } from "@/lib/planning/instance";
import { startAddress } from "@/lib/profile/start-address";

const title = "Which AI role suits you";
const description =
  "Answer a few short questions about what you enjoy and do well, and see which AI roles suit you and why.";

export const metadata: Metadata = { title, description };

export default async function ChooseRoute({ searchParams }: PageProps<"/choose">) {
  const member = await currentMember();
  const page = await choosePage(member, await searchParams);
  if (!page) {
    return (
      <Page width="narrow">
        <EmptyState title="The catalogue is not loaded">Whoever runs Waypoint can load one.</EmptyState>
      </Page>
    );
  }
  const { choosing, given, count, ranking } = page;
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead="Answer what you can and skip the rest. Your answers are in the link, so you can share or bookmark the result."
      />
      {given.sent && (
        <Section title="How the roles fit your answers" lead={count ? whatCounts[count] : whatCounts.visitor}>
          {ranking.length > 0 ? (
            <>
              <Ranking page={page} startHref={(id) => startAddress(id, { member: member !== null })} />
              <ReadyMeans threshold={readyThreshold} />
            </>
          ) : (
            <Callout title="Nothing to rank by">
              <p>You have not answered a question yet. One or two are enough for a first ranking.</p>
            </Callout>
          )}
        </Section>
      )}
      <Section title={given.sent ? "Your answers" : "Questions"}>
        <ChooseForm questions={choosing.questions} chosen={given.chosen} count={count} />
      </Section>
      <Section title="What this does not know">
        <Prose>
          <ul>
            {choosing.unknown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>
            Read more in <TextLink href="/questions">questions and answers</TextLink>.
          </p>
        </Prose>
      </Section>
    </Page>
  );
}

const payNote =
  "Pay is compared at the midpoint of its range, among roles whose figures are of the same kind: wages, or total compensation.";

/** What the ranking depends on, in the weights of `weightsOf`. */
const whatCounts = {
  all: `Your answers count 60%, the hours of study until you are ready 25%, pay 15%. ${payNote}`,
  hours: "Your answers count 70%, the hours of study until you are ready 30%.",
  pay: `Your answers count 80%, pay 20%. ${payNote}`,
  answers: "Based on your answers alone.",
  visitor: "Based on your answers alone. If you sign in and rate your skills, hours of study and pay can count too.",
};
