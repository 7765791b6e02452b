import { certificateText } from "./certificate-text";
import { explainSteps } from "./explain-steps";
import { listInWords } from "./list-in-words";
import { percentOf } from "./percent";
import { reasonSentence } from "./reason-text";
import type { Instance, LeftOut, Plan, PlanStep } from "./types";

/** The plan as tables to read in a terminal, with what is proven and each step's reasons; ends with a line feed. */
export function planText(instance: Instance, plan: Plan): string {
  const lines = [
    `Readiness now ${percent(plan.readiness)}, ready to apply ${plan.ready.date} after ${hours(plan.ready.hours)} h, all done ${plan.finish} after ${hours(plan.totalHours)} h.`,
    certificateText(instance, plan),
  ];
  if (instance.leftOut) lines.push(...leftOutLine(instance.leftOut));
  if (plan.gaps.length > 0) lines.push("", ...table(GAP_HEAD, plan.gaps.map(gapCells)));
  if (plan.steps.length > 0) {
    lines.push("", ...table(STEP_HEAD, plan.steps.map(stepCells)));
    lines.push(
      "",
      "Why each step is needed, and why it stands there:",
      ...explainSteps(instance, plan).map(reasonSentence),
    );
  }
  return `${lines.join("\n")}\n`;
}

function leftOutLine({ requirements, projects }: LeftOut): string[] {
  const names = [
    ...requirements.map(({ skill, level }) => `${skill} at level ${level}`),
    ...projects.map((id) => `project ${id}`),
  ];
  return names.length > 0 ? [`Left out: ${listInWords(names)}.`] : [];
}

const GAP_HEAD = ["Gap", "Have", "Need", "Hours", "Of what is missing"];

function gapCells(gap: Plan["gaps"][number]): string[] {
  const name = gap.essential ? `${gap.skill} (essential)` : gap.skill;
  return [name, `${gap.have}`, `${gap.need}`, hours(gap.hours), percent(gap.share)];
}

const STEP_HEAD = ["Step", "Hours", "From", "To", "Readiness after", "Needs"];

function stepCells(step: PlanStep): string[] {
  return [step.id, hours(step.hours), step.start, step.finish, percent(step.readinessAfter), step.needs.join(", ")];
}

/** Rows under a head, columns as wide as their widest cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => all.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function percent(share: number): string {
  return `${percentOf(share, 1).toFixed(1)} %`;
}

function hours(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}
