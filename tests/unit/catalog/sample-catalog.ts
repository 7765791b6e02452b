import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readContent } from "@/lib/catalog/read";
import { raiseRelease } from "@/lib/catalog/release";
import { traits } from "@/lib/catalog/schema";

/** Text by path inside the folder. */
export type Files = Readonly<Record<string, string>>;

/** Hours of the levels of a sample skill, from level 1. */
export const sampleHours: readonly number[] = [10, 20, 40, 80, 150];

/** A small catalogue without error: two skills, of which `testing` depends on `coding`, one role, one profile, its guides. */
export const sampleFiles: Files = {
  "skills/coding.yaml": skillText("coding", []),
  "skills/testing.yaml": skillText("testing", ["coding"]),
  "roles/builder.yaml": roleText(),
  "profiles/tinkerer.yaml": profileText(),
  "choosing.yaml": choosingText(),
  "questions.yaml": questionsText(),
};

/** Writes the files to a folder of their own, numbered if they are whole and none numbers them; it is gone afterwards. */
export async function withFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "catalogue-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const content = "release.yaml" in files ? null : await readContent(folder);
    if (content?.ok) await raiseRelease(folder, content.value.version);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The sample with one piece of text of one file replaced; throws if that text is not there. */
export function sampleWith(file: string, text: string, replacement: string): Files {
  const old = sampleFiles[file];
  if (!old?.includes(text)) throw new Error(`${file} does not hold: ${text}`);
  return { ...sampleFiles, [file]: old.replace(text, () => replacement) };
}

/** A skill of `sampleHours`, each level of which needs the same level of the skills named. */
export function skillText(id: string, needs: readonly string[]): string {
  const hoursOf = (number: number) => sampleHours[number - 1] ?? 0;
  const level = (number: number) => `
  - level: ${number}
    outcome: Do ${id} at level ${number}
    statement: I can do ${id} at level ${number} of five.
    hours: ${hoursOf(number)}
    spread: [${hoursOf(number) * 0.7}, ${hoursOf(number) * 1.5}]
    needs: [${needs.map((skill) => `{ skill: ${skill}, level: ${number} }`).join(", ")}]
    learn: The parts of ${id} that belong here.
    practise: A piece of work in ${id}.
    done: [Somebody else has used that work]`;
  return `id: ${id}
name: ${id[0]?.toUpperCase()}${id.slice(1)}
area: Programming
aliases: [${id}-work]
summary: What ${id} is, in one sentence.
why: What ${id} is good for, in one sentence.
levels:
  - level: 0
    statement: I have not done any ${id} yet.${[1, 2, 3, 4, 5].map(level).join("")}
resources:
${["first", "second", "third"]
  .map(
    (which) => `  - title: The ${which} book of ${id}
    url: https://example.org/${id}/${which}
    kind: book
    hours: 12
    cost: free
    levels: [1, 2, 3, 4]
    checked: not checked
`,
  )
  .join("")}`;
}

function roleText(): string {
  return `id: builder
name: Builder
kind: target
summary: Builds things that other people use.
aliases: [Maker]
focus: Things that other people use every day.
phases: [Production systems]
responsibilities: [Build what was agreed]
outputs: [Things]
tools: [Hammer]
useCases: [A bridge]
industries: [Construction]
entryPoints: [Tinkering]
outlook: Things are wanted everywhere.
pay:
  low: 100000
  high: 150000
  currency: USD
  region: United States
  years: "2025"
  basis: base salary
  caveat: It depends on where and for whom.
  source: { title: A survey of builders }
coding: { amount: 3, text: About half of the working day. }
mathematics: { amount: 1, text: "A little, mostly sums." }
workMode: In an office or at home.
fit:
${traits.map((trait, index) => `  ${trait}: ${index % 5}`).join("\n")}
sharesWith: []
requirements:
  - { skill: testing, level: 3, weight: 5, essential: true, why: Bridges have to hold }
  - { skill: coding, level: 2, weight: 3, essential: false, why: It is how they are built }
projects:
  - id: footbridge
    name: Footbridge
    outcome: Build a footbridge
    summary: A bridge for one person.
    hours: 20
    weight: 3
    essential: true
    needs:
      - { skill: coding, level: 4 }
    practise: Build a bridge over a ditch.
    done: [One person has crossed it]
    why: Small bridges come before large ones
  - id: road-bridge
    name: Road bridge
    outcome: Build a road bridge
    summary: A bridge for one cart.
    hours: 40
    weight: 4
    essential: false
    needs:
      - { skill: testing, level: 2 }
    practise: Build a bridge over a river.
    done: [One cart has crossed it]
    why: Carts are heavier than people
`;
}

function choosingText(): string {
  return `questions:
  - id: friday
    text: What would you like to have done by Friday?
    answers:
      - { id: built, text: Built something, fit: { programming: 3 } }
      - { id: rested, text: Rested, fit: {} }
unknown: [What you will think of it next year]
`;
}

function questionsText(): string {
  return `questions:
  - id: who-earns-more
    question: Who earns more?
    answer: Builders of longer bridges.
    data: pay
`;
}

function profileText(): string {
  return `id: tinkerer
name: Tinkerer
sentence: I work as a tinkerer
summary: Takes things apart and often puts them together.
role: builder
ratings:
  - { skill: coding, level: 2 }
`;
}
