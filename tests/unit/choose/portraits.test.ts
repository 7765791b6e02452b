import { describe, expect, test } from "vitest";
import { readCatalog } from "@/lib/catalog/read";
import { type Answer, rankRoles } from "@/lib/choose/rank-roles";

const read = await readCatalog("catalog");
if (!read.ok) throw new Error(read.error.message);
const { roles, guides } = read.value;
const { questions } = guides.choosing;
const toRank = roles.map(({ id, fit, pay }) => ({ id, fit, pay, readyHours: null }));

/** People as they would describe themselves, with the answers that such a person gives. */
const portraits: readonly { role: string; says: string; answers: Readonly<Record<string, string>> }[] = [
  {
    role: "ai-engineer",
    says: "I like putting something new in front of people today and fixing it tomorrow. Language models fascinate me: I want to own the assistant, and find out why it says false things.",
    answers: {
      "by-friday": "shipped",
      strength: "product",
      code: "most",
      mathematics: "use",
      pace: "daily",
      surface: "assistant",
      "on-call": "shared",
      degrees: "craft",
      people: "engineers",
      praise: "elegant",
      trouble: "answers",
    },
  },
  {
    role: "data-scientist",
    says: "I want to know why sales fell, and change a decision with the answer. I test assumptions on data, run experiments, and like it when a fair test proves the room wrong.",
    answers: {
      "by-friday": "explained",
      strength: "analytics",
      code: "analysis",
      mathematics: "test",
      pace: "answers",
      surface: "numbers",
      "on-call": "never",
      degrees: "methods",
      people: "deciders",
      praise: "proved",
      trouble: "model",
    },
  },
  {
    role: "machine-learning-engineer",
    says: "I like modelling, but only when the model runs: under load, on the platform, for years. A model that is right on the test set and wrong in the world keeps me awake.",
    answers: {
      "by-friday": "steadied",
      strength: "modelling",
      code: "most",
      mathematics: "use",
      pace: "steady",
      surface: "platform",
      "on-call": "shared",
      degrees: "craft",
      people: "engineers",
      praise: "quiet",
      trouble: "model",
    },
  },
  {
    role: "ai-product-manager",
    says: "I talk to the people who use the product, decide what is worth building, and write down how good is good enough. I leave the code to others.",
    answers: {
      "by-friday": "shipped",
      strength: "product",
      code: "little",
      mathematics: "ask",
      pace: "daily",
      surface: "assistant",
      "on-call": "never",
      degrees: "none",
      people: "users",
      praise: "clear",
      trouble: "answers",
    },
  },
  {
    role: "applied-scientist",
    says: "I read papers and make their methods work on a real question. I want to know why a formula holds, and I like staying with one hard problem for months.",
    answers: {
      "by-friday": "understood",
      strength: "modelling",
      code: "analysis",
      mathematics: "derive",
      pace: "long",
      surface: "numbers",
      "on-call": "never",
      degrees: "papers",
      people: "scientists",
      praise: "proved",
      trouble: "model",
    },
  },
  {
    role: "backend-software-engineer",
    says: "I write services that others depend on, and take my turn on call. I care for code that is easy to read and for systems that hold.",
    answers: {
      "by-friday": "steadied",
      strength: "infrastructure",
      code: "most",
      mathematics: "use",
      pace: "steady",
      surface: "platform",
      "on-call": "shared",
      degrees: "craft",
      people: "engineers",
      praise: "elegant",
      trouble: "outage",
    },
  },
  {
    role: "bi-developer",
    says: "I build the reports that the company opens in the morning, on tables with one agreed meaning. I am happy when two departments at last use the same figures.",
    answers: {
      "by-friday": "explained",
      strength: "analytics",
      code: "tables",
      mathematics: "ask",
      pace: "steady",
      surface: "screen",
      "on-call": "never",
      degrees: "none",
      people: "users",
      praise: "agreed",
      trouble: "data",
    },
  },
  {
    role: "data-analyst",
    says: "People come to me with questions, several a day, and wait for the answer. I find it in the data and explain it so that everybody understands.",
    answers: {
      "by-friday": "explained",
      strength: "analytics",
      code: "little",
      mathematics: "ask",
      pace: "answers",
      surface: "numbers",
      "on-call": "never",
      degrees: "none",
      people: "deciders",
      praise: "clear",
      trouble: "data",
    },
  },
  {
    role: "data-engineer",
    says: "I move data so that it is there at six every morning. If a load fails at three, I fix it. I like SQL, tables that add up, and pipelines that run for years.",
    answers: {
      "by-friday": "steadied",
      strength: "infrastructure",
      code: "tables",
      mathematics: "use",
      pace: "steady",
      surface: "numbers",
      "on-call": "mine",
      degrees: "craft",
      people: "engineers",
      praise: "quiet",
      trouble: "data",
    },
  },
  {
    role: "full-stack-developer",
    says: "I build what people see and touch, and everything under it. I ship often, watch people use it, and cannot rest while they get lost on a screen.",
    answers: {
      "by-friday": "shipped",
      strength: "product",
      code: "most",
      mathematics: "use",
      pace: "daily",
      surface: "screen",
      "on-call": "shared",
      degrees: "craft",
      people: "users",
      praise: "elegant",
      trouble: "confused",
    },
  },
  {
    role: "mlops-engineer",
    says: "I run the platform that others train and serve their models on. When it breaks at night, it is mine. The best praise is that nobody had to think about it.",
    answers: {
      "by-friday": "steadied",
      strength: "infrastructure",
      code: "most",
      mathematics: "use",
      pace: "steady",
      surface: "platform",
      "on-call": "mine",
      degrees: "craft",
      people: "engineers",
      praise: "quiet",
      trouble: "outage",
    },
  },
  {
    role: "research-engineer",
    says: "I work with scientists, but I am an engineer: I write most of the day, in code that others build research on. I reproduce papers and want to see why a result holds.",
    answers: {
      "by-friday": "understood",
      strength: "modelling",
      code: "most",
      mathematics: "derive",
      pace: "long",
      surface: "assistant",
      "on-call": "shared",
      degrees: "papers",
      people: "scientists",
      praise: "elegant",
      trouble: "model",
    },
  },
  {
    role: "statistician",
    says: "I want to know how surely something follows from the data. I like mathematics, careful design and working with scientists, and I explain the result in plain words.",
    answers: {
      "by-friday": "understood",
      strength: "modelling",
      code: "analysis",
      mathematics: "derive",
      pace: "long",
      surface: "numbers",
      "on-call": "never",
      degrees: "methods",
      people: "scientists",
      praise: "clear",
      trouble: "data",
    },
  },
];

describe("the questionnaire", { timeout: 60_000 }, () => {
  test("has a portrait for every role", () => {
    expect(new Set(portraits.map(({ role }) => role))).toEqual(new Set(roles.map(({ id }) => id)));
  });

  test.each(portraits)("names $role to a person who says: $says", ({ role, answers }) => {
    const given = questions.flatMap(({ id, answers: all }) => all.find((one) => one.id === answers[id]) ?? []);
    expect(given).toHaveLength(questions.length);
    expect(rankRoles(toRank, given)[0]?.id).toBe(role);
  });

  test("lets every role win at times, and none more than a fifth of uniform answers", () => {
    const wins = new Map(roles.map(({ id }) => [id, 0]));
    const rounds = 2_000;
    const next = numbersFrom(20261128);
    for (let round = 0; round < rounds; round++) {
      const given = questions.flatMap(({ answers }): Answer[] => answers.slice(next() % answers.length).slice(0, 1));
      const winner = rankRoles(toRank, given)[0]?.id ?? "";
      wins.set(winner, (wins.get(winner) ?? 0) + 1);
    }
    for (const [id, won] of wins) {
      expect(won / rounds, id).toBeGreaterThan(0.015);
      expect(won / rounds, id).toBeLessThanOrEqual(0.2);
    }
  });
});

/** Numbers that are the same on every run: a linear congruential generator, its low bits dropped. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
}
