import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { OutcomeStatus } from "@/components/try/outcome-status";
import { TryResult } from "@/components/try/try-result";
import type { TryOutcome } from "@/lib/try/try-page";
import type { TryPlan } from "@/lib/try/try-plan";

const fields = { from: "engneer", to: "analyst", hours: "8" };
const role = { id: "analyst", name: "Analyst" };
const none = { met: 0, of: 0 };

/** Of somebody who meets everything. */
const metPlan: TryPlan = {
  role,
  hoursPerWeek: 8,
  start: "2026-11-30",
  now: {
    readiness: 1,
    inProgress: 0,
    isReady: true,
    threshold: 0.8,
    essentials: none,
    skills: none,
    projects: none,
    openEssentials: [],
  },
  openEssentials: [],
  ready: { day: "2026-11-30", hours: 0, step: null },
  decides: null,
  finish: "2026-11-30",
  totalHours: 0,
  firstSteps: [],
  phases: [],
  trail: { role: "Analyst", start: "2026-11-30", finish: "2026-11-30", phases: [], ready: null },
  proof: "",
};

const shown = (outcome: TryOutcome) => {
  const page = { roles: [role], fields, today: "2026-11-28", outcome };
  return renderToStaticMarkup(
    <>
      <OutcomeStatus page={page} />
      <TryResult page={page} next="Sign up" />
    </>,
  );
};

describe("what came of a choice", () => {
  test("offers no sign-up for a plan without steps, and says why", () => {
    const text = shown({ kind: "plan", plan: metPlan, from: null, profile: null });
    expect(text).toContain("You meet everything that Analyst requires");
    expect(text).toContain("You can apply now.");
    expect(text).not.toContain("Sign up");
  });

  test("leads from a mistyped role to the one that was meant, with the rest as it was", () => {
    const near = { id: "engineer", name: "Engineer" };
    const text = shown({ kind: "unknown-role", unknown: [{ word: "engneer", near }] });
    expect(text).toContain("There is no role “engneer”");
    expect(text).toContain('href="/try?from=engineer&amp;to=analyst&amp;hours=8"');
  });

  test("says what to change where both roles are one, and of hours that nobody can study", () => {
    expect(shown({ kind: "same-role", role })).toContain("Choose two different roles");
    expect(shown({ kind: "hours-refused", message: "Enter at most 100 hours." })).toContain("Enter at most 100 hours.");
  });
});
