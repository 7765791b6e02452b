import { describe, expect, test } from "vitest";
import { readCatalog } from "@/lib/catalog/read";
import { indexed, type SearchEntry } from "@/lib/explore/search";
import { searchEntries } from "@/lib/explore/search-entries";
import { shortened } from "@/lib/explore/search-query";

const entry = (kind: SearchEntry["kind"], name: string, also: string[] = []): SearchEntry => ({
  kind,
  id: name.toLowerCase().replaceAll(" ", "-"),
  name,
  also,
  note: "",
});

const search = indexed([
  entry("role", "Full-stack Developer"),
  entry("role", "Machine Learning Engineer", ["ML engineer"]),
  entry("skill", "Machine learning", ["ML"]),
  entry("skill", "Deep learning"),
  entry("skill", "Kubernetes", ["k8s"]),
  entry("skill", "Docker and containers", ["Docker"]),
  entry("skill", "MLOps"),
  entry("tool", "Kubernetes"),
  entry("tool", "C#"),
  entry("tool", "C++"),
]);

const found = (query: string) => search(query).hits.map(({ kind, name }) => `${kind} ${name}`);
const first = (query: string) => search(query).hits[0]?.name;

describe("search", () => {
  test("finds by another name", () => expect(found("k8s")).toEqual(["skill Kubernetes"]));
  test("forgives case, hyphens, spaces and accents", () => {
    for (const query of ["fullstack developer", "FULL STACK", "full-stäck", "developer full stack"])
      expect(search(query), query).toMatchObject({ near: false, hits: [{ name: "Full-stack Developer" }] });
    expect(first("ml ops")).toBe("MLOps");
  });
  test("puts the very name before names that only begin so", () => {
    expect(found("machine learning")).toEqual(["skill Machine learning", "role Machine Learning Engineer"]);
    expect(first("ml")).toBe("Machine learning");
  });
  test("of equal fits names the one first that was listed first", () =>
    expect(found("kubernetes")).toEqual(["skill Kubernetes", "tool Kubernetes"]));
  test("finds a word within a name by its beginning", () => expect(first("cont")).toBe("Docker and containers"));
  test("tells C# from C++", () => {
    expect(found("c#")).toEqual(["tool C#"]);
    expect(found("C++")).toEqual(["tool C++"]);
  });
  test("names what is spelt nearly so only where nothing has the name, and says so", () => {
    expect(search("kubernetis")).toMatchObject({ near: true, hits: [{ kind: "skill" }, { kind: "tool" }] });
    expect(search("deep lerning")).toMatchObject({ near: true, hits: [{ name: "Deep learning" }] });
    expect(search("senior kubernetes wizard")).toMatchObject({ near: true, hits: [{ name: "Kubernetes" }, {}] });
  });
  test("takes no short word, and no particle, for another one", () => {
    for (const query of ["k9s", "and", "art and craft"]) expect(search(query).near, query).toBe(false);
    expect(found("underwater basket weaving")).toEqual([]);
  });
  test("looks among one kind alone, also for what is near", () => {
    expect(search("kubernetes", "tool").hits).toHaveLength(1);
    expect(search("kubernetes", "role").hits).toEqual([]);
    expect(search("machine learnin engineer", "role").hits[0]?.name).toBe("Machine Learning Engineer");
  });
  test("finds nothing for nothing, blanks, signs, emoji, lone marks, and other scripts", () => {
    for (const query of ["", "   ", "?!", "-", "🚀", "\u0301", "\ud83d", "ретрив", "机器学习", "쿠버네티스", "٣"])
      expect(search(query), query).toEqual({ near: false, hits: [] });
  });
  test("reads full-width letters, ligatures and piled-up marks as what they stand for", () => {
    expect(first("ｋ８ｓ")).toBe("Kubernetes");
    expect(first(`d\u0301\u0302\u0303ocker`)).toBe("Docker and containers");
  });
  test("takes the beginning of a query of 100 kB", () => {
    expect(first(`kubernetes ${" ".repeat(100_000)}`)).toBe("Kubernetes");
    for (const part of ["k", "kubernetes ", "🚀", "a "])
      expect(search(part.repeat(100_000))).toEqual(search(shortened(part.repeat(100))));
  });
});

const published = await readCatalog("catalog");
if (!published.ok) throw new Error(published.error.message);
const { roles, skills } = published.value;
const searchPublished = indexed(
  searchEntries({
    roles: roles.map((role) => ({ ...role, facts: role })),
    skills: skills.map((skill) => ({ ...skill, formerIds: skill.formerIds ?? [] })),
  }),
);

describe("the search over the published catalogue", () => {
  test.each([
    // abbreviations and other names
    ["RAG", "retrieval-augmented-generation"],
    ["LLM", "llm-apis"],
    ["k8s", "kubernetes"],
    ["ML", "machine-learning"],
    ["NLP", "natural-language-processing"],
    ["js", "javascript-typescript"],
    ["ETL", "data-pipelines"],
    ["EDA", "data-wrangling"],
    ["GenAI", "ai-engineer"],
    ["MLE", "machine-learning-engineer"],
    ["DS", "data-scientist"],
    ["AWS", "cloud-platforms"],
    ["excel", "spreadsheets"],
    ["github", "git"],
    // signs, and words apart or together
    ["CI/CD", "ci-cd"],
    ["cicd", "ci-cd"],
    ["R", "r"],
    ["c#", "c-sharp"],
    ["MLOps", "mlops"],
    ["ML ops", "mlops"],
    ["A/B testing", "experiment-design"],
    ["next.js", "frontend-development"],
    ["finetuning", "fine-tuning"],
    ["powerbi", "business-intelligence-tools"],
    // beginnings
    ["kube", "kubernetes"],
    ["retr", "retrieval-augmented-generation"],
    ["data anal", "data-analyst"],
    // any order of the words
    ["machine learning", "machine-learning"],
    ["learning machine", "machine-learning"],
    ["engineer machine learning", "machine-learning-engineer"],
    ["analyst data", "data-analyst"],
    ["developer fullstack", "full-stack-developer"],
    // wrong and missing letters
    ["pyhton", "python"],
    ["kuberntes", "kubernetes"],
    ["statistcs", "statistics"],
    ["postgers", "sql"],
    ["machin lerning", "machine-learning"],
    ["ai enginer", "ai-engineer"],
    ["data scientst", "data-scientist"],
    ["senior data scientst", "data-scientist"],
    ["how to learn sql", "sql"],
    // German
    ["Statistik", "statistics"],
    ["Mathematik", "mathematics-for-ml"],
    ["Pythön", "python"],
    ["FULL-STÄCK", "full-stack-developer"],
  ])("finds for “%s” first %s", (query, id) => expect(searchPublished(query).hits[0]?.id).toBe(id));

  test("finds every role and skill first by its own name", () =>
    expect(
      [...roles, ...skills]
        .filter(({ id, name }) => searchPublished(name).hits[0]?.id !== id)
        .map(({ id, name }) => `${id}: ${name}`),
    ).toEqual([]));
});
