import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ComparisonView } from "@/components/compare/comparison-view";
import { RolePicker } from "@/components/compare/role-picker";
import { Callout } from "@/components/ui/callout";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { currentMember } from "@/lib/accounts/auth/session";
import { roleOptions } from "@/lib/catalog/queries";
import { compareAddress, readChoice } from "@/lib/compare/choice";
import { comparePage } from "@/lib/compare/queries";
import { listInWords } from "@/lib/engine/list-in-words";
import { startAddress } from "@/lib/profile/start-address";

export async function generateMetadata({ searchParams }: PageProps<"/compare">): Promise<Metadata> {
  const { roles } = readChoice((await searchParams).roles, await roleOptions());
  if (roles.length < 2) {
    return {
      title: "Compare roles",
      description:
        "Any two or three AI and data roles side by side: requirements, pay, tools, outputs and the hours to be ready.",
    };
  }
  const names = roles.map(({ name }) => name);
  return {
    title: listInWords(names, { by: "or" }),
    description: `${listInWords(names)} compared: requirements, shared and distinctive skills, pay, tools, day to day and the hours to be ready.`,
  };
}

export default async function CompareRoute({ searchParams }: PageProps<"/compare">) {
  const { roles: asked } = await searchParams;
  if (Array.isArray(asked)) redirect(compareAddress(asked.filter((id) => id !== ""))); // as the form sends it
  const member = await currentMember();
  const { options, choice, unknown, compared } = await comparePage(asked, member);
  const ids = choice.roles.map(({ id }) => id);
  const names = choice.roles.map(({ name }) => name);
  return (
    <Page>
      <PageHeader
        title={compared ? listInWords(names, { by: "or" }) : "Compare roles"}
        lead={
          compared
            ? "Side by side, using the same data as your plans. Your choice is in the link, so you can share it."
            : "Choose two or three roles to see them side by side."
        }
      />
      <div className="mb-10 flex flex-col gap-4">
        {unknown.map(({ word, near }) => (
          <Callout key={word} tone="warn" title={`There is no role “${word}”`}>
            {near ? (
              <p key="near">
                Did you mean <TextLink href={compareAddress([...new Set([...ids, near.id])])}>{near.name}</TextLink>?
              </p>
            ) : (
              <p key="none">Choose one from the lists below.</p>
            )}
          </Callout>
        ))}
        {choice.leftOut.length > 0 && (
          <Callout title="Three at a time">
            <p>You can compare three roles. Left out: {listInWords(choice.leftOut.map(({ name }) => name))}.</p>
          </Callout>
        )}
        {!compared && choice.roles.length === 1 && (
          <Callout>
            <p>You have chosen one role. Choose another to compare it with.</p>
          </Callout>
        )}
        <RolePicker options={options} chosen={ids} />
      </div>
      {compared && <ComparisonView {...compared} startHref={(id) => startAddress(id, { member: member !== null })} />}
    </Page>
  );
}
