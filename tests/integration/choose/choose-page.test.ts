import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/accounts/member";
import { traits } from "@/lib/catalog/schema";
import { choosePage } from "@/lib/choose/queries";
import type { AddressValues } from "@/lib/choose/read-answers";
import { publishedDatabase } from "@/tests/integration/fresh-database";
import { newMember, rate } from "@/tests/integration/plans/people";

await publishedDatabase();

async function page(values: AddressValues, member: Member | null = null) {
  const found = await choosePage(member, values);
  if (!found) throw new Error("The published catalogue has a questionnaire.");
  return found;
}

const likesInsight = { "by-friday": "explained", strength: "analytics", praise: "clear", surface: "numbers" };
const likesSystems = { "by-friday": "steadied", strength: "infrastructure", surface: "platform", trouble: "outage" };
const likesFeatures = { "by-friday": "shipped", pace: "daily", surface: "assistant", trouble: "answers" };

describe("choosePage", () => {
  test("speaks for every trait, and lets the three strengths be chosen", async () => {
    const { choosing } = await page({});
    const spoken = choosing.questions.flatMap(({ answers }) => answers.flatMap(({ fit }) => Object.keys(fit)));
    expect(new Set(spoken)).toEqual(new Set(traits));
    const strength = choosing.questions.find(({ id }) => id === "strength");
    expect(strength?.answers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["modelling", "infrastructure", "analytics"]),
    );
  });

  test("ranks nothing until something is answered", async () => {
    expect(await page({})).toMatchObject({ ranking: [], given: { sent: false } });
    expect(await page({ ranked: "yes" })).toMatchObject({ ranking: [], given: { sent: true } });
    const linkFromBefore = { "by-friday": "", strength: "no-such-answer" };
    expect(await page(linkFromBefore)).toMatchObject({ ranking: [], given: { sent: true } });
  });

  test.each([
    ["data-scientist", likesInsight],
    ["machine-learning-engineer", likesSystems],
    ["ai-engineer", likesFeatures],
  ])("puts %s first of the AI roles for those who like its work", async (roleId, values) => {
    const { ranking } = await page(values);
    expect(ranking.find(({ role }) => role.kind === "target")?.id).toBe(roleId);
  });

  test("ranks all roles, each with a reason an answer", async () => {
    const { ranking } = await page(likesInsight);
    expect(ranking).toHaveLength(13);
    expect(ranking.every(({ reasons }) => reasons.length === 4)).toBe(true);
  });

  test("weighs hours and pay only for a member who has rated, and leaves them out when asked to", async () => {
    const member = await newMember("chooser@example.org");
    expect(await page(likesInsight, member)).toMatchObject({ count: null });
    await rate(member, "python", 3);
    const weighed = await page(likesInsight, member);
    expect(weighed.count).toBe("all");
    expect(weighed.ranking.every(({ readyHours }) => readyHours !== null)).toBe(true);
    const alone = await page({ ...likesInsight, count: "answers" }, member);
    expect(alone.ranking.map(({ id }) => id)).toEqual((await page(likesInsight)).ranking.map(({ id }) => id));
  });
});
