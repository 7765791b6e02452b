import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { GapChart, type GapChartRow } from "@/components/charts/gap-chart";
import { ReadinessBar } from "@/components/charts/readiness-bar";
import { ReadinessChart } from "@/components/charts/readiness-chart";

const python: GapChartRow = { key: "a", skill: "Python", have: 2, need: 3, essential: true, hours: 60, share: 0.75 };
const sql: GapChartRow = { key: "b", skill: "SQL", have: null, need: 1, essential: false, hours: 12, share: 0.25 };
const git: GapChartRow = { key: "c", skill: "Git", have: 4, need: 2, essential: true, hours: 0, share: 0 };

describe("GapChart", () => {
  const markup = renderToStaticMarkup(<GapChart rows={[python, sql, git]} />);

  test("sums itself up for those who cannot see it", () => {
    expect(summaryOf(markup)).toBe(
      "1 of 3 requirements are met; 1 of the 2 unmet is essential. The largest part of what is missing is Python, 75%.",
    );
  });

  test("says that all is met when it is", () => {
    expect(summaryOf(renderToStaticMarkup(<GapChart rows={[git]} />))).toBe("All 1 requirements are met.");
  });

  test("tells have and need, essential, hours and share of each requirement in its table", () => {
    expect(tableOf(markup)).toEqual([
      ["Python", "2", "3", "yes", "60 hours", "75%"],
      ["SQL", "not rated", "1", "no", "12 hours", "25%"],
      ["Git", "4", "2", "yes", "met", "met"],
    ]);
  });

  test("draws what is missing hatched, so that colour is not alone", () => {
    expect(markup.match(/fill="url\(#gap-hatch\)"/g)).toHaveLength(3); // one level of Python, one of SQL, the legend
  });
});

describe("ReadinessChart", () => {
  const planned = [
    { day: "2026-03-02", readiness: 0.2 },
    { day: "2026-03-20", readiness: 0.5 },
    { day: "2026-04-10", readiness: 1 },
  ];
  const actual = [{ day: "2026-03-02", readiness: 0.2 }];
  const markup = renderToStaticMarkup(
    <ReadinessChart planned={planned} actual={actual} threshold={0.8} today="2026-03-09" readyDay="2026-04-10" />,
  );

  test("sums up the plan and where the person is", () => {
    expect(summaryOf(markup)).toBe(
      "The plan rises from 20% on 2 March 2026 to 100% in early April 2026. You are ready to apply in early April 2026, as planned. You are at 20%.",
    );
  });

  test("lists both lines by day in its table", () => {
    expect(tableOf(markup)).toEqual([
      ["2 Mar 2026", "you", "20%"],
      ["2 Mar 2026", "plan", "20%"],
      ["20 Mar 2026", "plan", "50%"],
      ["10 Apr 2026", "plan", "100%"],
    ]);
  });

  test("shows today within its span, and not where it lies outside", () => {
    expect(markup).toContain(">today</text>");
    const example = <ReadinessChart planned={planned} actual={[]} threshold={0.8} today="2026-03-01" readyDay={null} />;
    expect(renderToStaticMarkup(example)).not.toContain(">today</text>");
  });

  describe("of a plan that was changed", () => {
    const revisions = [
      { day: "2026-03-05", reason: "Took the changes of the catalogue" },
      { day: "2026-03-20", reason: "Took the changes of the catalogue" },
      { day: "2026-03-20", reason: "Studied fewer hours" },
    ];
    const changed = renderToStaticMarkup(
      <ReadinessChart
        planned={planned}
        actual={actual}
        threshold={0.8}
        today="2026-03-21"
        readyDay={null}
        revisions={revisions}
      />,
    );

    test("says on which days, for those who cannot see it and beneath", () => {
      expect(summaryOf(changed)).toContain("The plan was changed on 5 Mar 2026 and 20 Mar 2026.");
      expect(changed).toContain("plan changed, 5 Mar 2026 and 20 Mar 2026");
      expect(markup).not.toContain("changed");
    });

    test("marks each day once, with all that changed it", () => {
      const titles = [...changed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
      expect(titles).toHaveLength(3 * 2); // one drawing a width
      expect(titles.slice(0, 2)).toEqual([
        "5 Mar 2026: Took the changes of the catalogue",
        "20 Mar 2026: Took the changes of the catalogue; Studied fewer hours",
      ]);
    });

    test("lists each change among the lines in its table", () =>
      expect(tableOf(changed)).toEqual([
        ["2 Mar 2026", "you", "20%"],
        ["2 Mar 2026", "plan", "20%"],
        ["5 Mar 2026", "plan changed: Took the changes of the catalogue", ""],
        ["20 Mar 2026", "plan changed: Took the changes of the catalogue", ""],
        ["20 Mar 2026", "plan changed: Studied fewer hours", ""],
        ["20 Mar 2026", "plan", "50%"],
        ["10 Apr 2026", "plan", "100%"],
      ]));
  });

  test("stands with a single point", () => {
    const point = [{ day: "2026-03-02", readiness: 0.9 }];
    const chart = <ReadinessChart planned={point} actual={point} threshold={0.8} today="2026-03-02" readyDay={null} />;
    expect(renderToStaticMarkup(chart)).not.toContain("NaN");
  });
});

describe("ReadinessBar", () => {
  const now = {
    readiness: 0.426,
    inProgress: 0.1,
    threshold: 0.8,
    essentials: { met: 1, of: 4 },
    skills: { met: 9, of: 15 },
    projects: { met: 0, of: 0 },
  };

  test("counts what is met before it gives the share, never rounded up, and tells what is in progress", () => {
    const markup = renderToStaticMarkup(<ReadinessBar now={now} />);
    const text = markup.replace(/<[^>]*>/g, " ").replace(/ +/g, " ");
    expect(text).toContain("1 of 4 essentials, 9 of 15 skills 42% of the role met , 10% in progress .");
    expect(text).toContain("The mark at 80% is the least that ready takes.");
  });

  test("says nothing of progress where nothing is", () => {
    expect(renderToStaticMarkup(<ReadinessBar now={{ ...now, inProgress: 0 }} />)).not.toContain("in progress");
  });
});
function summaryOf(markup: string): string | undefined {
  return markup.match(/role="img" aria-label="([^"]*)"/)?.[1];
}

/** The text of each cell, a list for each row of the table's body. */
function tableOf(markup: string): string[][] {
  const body = markup.match(/<tbody[^>]*>(.*)<\/tbody>/)?.[1] ?? "";
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell),
  );
}
