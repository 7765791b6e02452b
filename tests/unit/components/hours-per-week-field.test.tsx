import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HoursPerWeekField } from "@/components/ui/hours-per-week-field";

test("hours a week are asked for by text, which neither the wheel nor a comma changes, on a number keyboard", () => {
  const markup = renderToStaticMarkup(<HoursPerWeekField hint="What you can keep up." defaultValue={7.5} />);
  expect(markup).toMatch(/<input[^>]* inputMode="decimal"/i);
  expect(markup).toMatch(/<input[^>]* value="7.5"/);
  expect(markup).not.toMatch(/<input[^>]* type=/);
});
