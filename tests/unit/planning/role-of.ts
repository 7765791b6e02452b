import type { PlannedCatalog } from "@/lib/catalog/role-catalog";
import { type SkillSuccessors, skillSuccessors } from "@/lib/catalog/successors";
import type { Instance } from "@/lib/engine/types";

/** A role of the catalogue that a plan of this instance is computed from, its texts made of the ids. */
export function roleOf({ skills, requirements, projects = [] }: Instance, version = "v1"): PlannedCatalog {
  return {
    version,
    role: { id: "builder", name: "Builder", summary: "Builds." },
    skills: skills.map(({ id, hours, prereqs, after = [] }) => ({
      id,
      name: `Skill ${id}`,
      area: "Programming",
      summary: "",
      why: "",
      noneStatement: "",
      levels: hours.map((takes, index) => ({
        level: index + 1,
        outcome: `Do ${id}`,
        statement: `I can do ${id}.`,
        hours: takes,
        hoursLow: takes * 0.7,
        hoursHigh: takes * 1.5,
        learn: "Read.",
        practise: "Write.",
        done: ["It runs."],
      })),
      prereqs,
      after: after.map((edge) => ({ ...edge, why: "It builds on it" })),
      resources: [],
      upTo: hours.length,
    })),
    requirements: requirements.map((each) => ({ ...each, essential: each.essential ?? false, why: "" })),
    projects: projects.map(({ essential = false, ...project }) => ({
      ...project,
      name: `Project ${project.id}`,
      outcome: "Show it",
      summary: "",
      parts: [],
      essential,
      why: "",
      practise: "Build.",
      done: ["It runs."],
    })),
  };
}

/** Where no skill was ever renamed. */
export function unmovedSkills({ skills }: Instance): SkillSuccessors {
  return skillSuccessors(skills.map(({ id }) => ({ id, formerIds: [], current: true })));
}
