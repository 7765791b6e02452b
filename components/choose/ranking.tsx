import { traitName } from "@/components/choose/trait-name";
import { payText } from "@/components/roles/pay-range";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { hoursText } from "@/components/ui/hours";
import { percent } from "@/components/ui/percent";
import { ProgressBar } from "@/components/ui/progress-bar";
import { TextLink } from "@/components/ui/text-link";
import type { ChoosePage, RankedOption } from "@/lib/choose/choose-page";
import { type Reason, tellingTraits } from "@/lib/choose/rank-roles";
import { compareAddress } from "@/lib/compare/choice";
import { listInWords } from "@/lib/engine/list-in-words";

const shownWhole = 3;

/** The roles by the answers, the first three with their reasons in sight. */
export function Ranking({ page, startHref }: { page: ChoosePage; startHref: (roleId: string) => string }) {
  const { ranking, close, count } = page;
  const first = ranking.slice(0, shownWhole);
  return (
    <div className="flex flex-col gap-5">
      <CloseCall ranking={ranking} close={close} />
      <ol className="flex flex-col gap-4">
        {first.map((entry, index) => (
          <Card key={entry.id} as="li">
            <div className="flex flex-col gap-3">
              <RoleLine entry={entry} place={index + 1} weighed={count !== null && count !== "answers"} />
              <p className="text-muted">{entry.role.summary}</p>
              <Reasons reasons={entry.reasons} />
              <Figures entry={entry} />
              <div className="flex flex-wrap gap-2">
                <ButtonLink size="small" href={`/roles/${entry.id}`}>
                  Read about {entry.role.name}
                </ButtonLink>
                <ButtonLink size="small" tone="plain" href={startHref(entry.id)}>
                  Plan for this role<span className="sr-only">: {entry.role.name}</span>
                </ButtonLink>
              </div>
            </div>
          </Card>
        ))}
      </ol>
      <div>
        <ButtonLink tone="primary" href={compareAddress(first.map(({ id }) => id))}>
          Compare these {first.length}
        </ButtonLink>
      </div>
      {ranking.length > shownWhole && (
        <Disclosure summary={`The other ${ranking.length - shownWhole} roles`}>
          <ol start={shownWhole + 1} className="flex flex-col gap-3">
            {ranking.slice(shownWhole).map((entry, index) => (
              <Card key={entry.id} as="li">
                <div className="flex flex-col gap-2">
                  <RoleLine
                    entry={entry}
                    place={index + 1 + shownWhole}
                    weighed={count !== null && count !== "answers"}
                  />
                  <Figures entry={entry} />
                  <Disclosure summary={`Why ${entry.role.name} is ranked here`}>
                    <Reasons reasons={entry.reasons} />
                  </Disclosure>
                </div>
              </Card>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

function RoleLine({ entry, place, weighed }: { entry: RankedOption; place: number; weighed: boolean }) {
  const text = weighed
    ? `${percent(entry.score)} overall, ${percent(entry.parts.answers)} from your answers`
    : `${percent(entry.parts.answers)} of what you would like`;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold text-lg tracking-tight">
          {place}. <TextLink href={`/roles/${entry.id}`}>{entry.role.name}</TextLink>
        </h3>
        {entry.role.kind === "target" && <Badge tone="accent">AI role</Badge>}
      </div>
      <ProgressBar label={`How ${entry.role.name} fits`} value={entry.score} text={text} />
    </div>
  );
}

function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const shown = [...reasons.slice(0, 3), ...reasons.slice(3).filter(({ amount }) => amount === "little")];
  return (
    <ul className="flex flex-col gap-1.5 text-sm">
      {shown.map(({ answer, amount }) => (
        <li key={answer}>
          You chose “{answer}”: <strong className="font-medium">{amounts[amount]}</strong>
        </li>
      ))}
    </ul>
  );
}

const amounts = {
  much: "this role offers a lot of that.",
  some: "this role offers some of that.",
  little: "this role offers little of that.",
};

function Figures({ entry: { role, readyHours } }: { entry: RankedOption }) {
  const hours =
    readyHours === null ? null : readyHours === 0 ? "Ready to apply now" : `${hoursText(readyHours)} of study`;
  const { pay } = role.facts;
  const study = hours && `${hours}${readyHours ? " until you are ready" : ""}. `;
  const earnings = pay
    ? `Pay ${payText(pay)} a year (${pay.basis}, ${pay.region}, ${pay.years}).`
    : "We have no sourced pay figure for this role, so pay does not count for or against it.";
  return <p className="text-muted text-sm">{`${study ?? ""}${earnings}`}</p>;
}

function CloseCall({ ranking, close }: { ranking: readonly RankedOption[]; close: number }) {
  const [one, other] = ranking;
  if (!one || !other || close < 2) return null;
  const names = ranking.slice(0, close).map(({ role }) => role.name);
  return (
    <Callout title="A close call">
      <p>
        What you said hardly tells {listInWords(names)} apart. {difference(one, other)} {difference(other, one)}
      </p>
    </Callout>
  );
}

function difference(one: RankedOption, other: RankedOption): string {
  const traits = tellingTraits(one.role.facts.fit, other.role.facts.fit).map((trait) => traitName[trait]);
  return traits.length > 0 ? `${one.role.name} scores higher on ${listInWords(traits)} than ${other.role.name}.` : "";
}
