import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { FormContext } from "@/components/ui/form-context";
import { FormMessage } from "@/components/ui/form-message";
import { Input } from "@/components/ui/input";
import { NamedOptions } from "@/components/ui/named-options";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { fail } from "@/lib/result";

const options = [
  { id: "a", name: "A" },
  { id: "b", name: "B" },
];
const cards = options.map(({ id, name }) => ({ value: id, label: name }));

const refused = fail({ kind: "invalid", message: "Look at the fields.", fields: { email: "Enter an address." } });

describe("Field", () => {
  test("ties label, hint and control together", () => {
    const markup = renderToStaticMarkup(
      <Field name="email" label="E-mail" hint="Only for signing in.">
        <Input type="email" />
      </Field>,
    );
    const id = attribute(markup, "input", "id");
    expect(attribute(markup, "label", "for")).toBe(id);
    expect(attribute(markup, "input", "aria-describedby")).toBe(`${id}-hint`);
    expect(attribute(markup, "input", "name")).toBe("email");
    expect(attribute(markup, "input", "aria-invalid")).toBeUndefined();
  });

  test("shows the form's error of its name, and the control names it", () => {
    const markup = renderToStaticMarkup(
      <FormContext value={{ pending: false, result: refused }}>
        <Field name="email" label="E-mail">
          <Input />
        </Field>
        <Field name="other" label="Other">
          <Input />
        </Field>
      </FormContext>,
    );
    const id = attribute(markup, "input", "id");
    expect(attribute(markup, "input", "aria-invalid")).toBe("true");
    expect(attribute(markup, "input", "aria-describedby")).toBe(`${id}-error`);
    expect(markup.match(/aria-invalid/g)).toHaveLength(1);
    expect(markup).toContain("Enter an address.");
  });
});

describe("a form that came back without script", () => {
  test("shows again what was typed in each kind of field", () => {
    const typed = { line: "ada@", text: "two\nlines", choice: "b", card: "b" };
    const markup = renderToStaticMarkup(
      <FormContext value={{ pending: false, result: refused, typed }}>
        <Field name="line" label="Line">
          <Input defaultValue="before" />
        </Field>
        <Field name="text" label="Text">
          <Textarea defaultValue="before" />
        </Field>
        <Field name="choice" label="Choice">
          <Select defaultValue="a">
            <NamedOptions options={options} />
          </Select>
        </Field>
        <RadioCards name="card" legend="Card" options={cards} defaultValue="a" />
        <Field name="other" label="Other">
          <Input defaultValue="before" />
        </Field>
      </FormContext>,
    );
    expect(markup).toMatch(/name="line"[^>]* value="ada@"/);
    expect(markup).toContain("two\nlines</textarea>");
    expect(markup).toMatch(/<option value="b" selected=""/);
    expect(markup).toMatch(/<input type="radio"[^>]* checked="" value="b"/);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
    expect(markup).toMatch(/name="other"[^>]* value="before"/);
  });
});

describe("Confirm", () => {
  const markup = (result: typeof refused | null) =>
    renderToStaticMarkup(
      <FormContext value={{ pending: false, result }}>
        <Confirm trigger="Delete" description="For good.">
          <SubmitButton>Delete everything</SubmitButton>
        </Confirm>
      </FormContext>,
    );

  test("is closed until it is asked for, and open while something is wrong", () => {
    expect(markup(null)).toContain("<details><summary");
    expect(markup(refused)).toContain('<details open="">');
  });
});

describe("FormMessage", () => {
  test("says the failure as an alert", () => {
    const markup = renderToStaticMarkup(
      <FormContext value={{ pending: false, result: refused }}>
        <FormMessage />
      </FormContext>,
    );
    expect(markup).toContain('role="alert"');
    expect(markup).toContain("Look at the fields.");
  });

  test("is silent before the first answer", () => expect(renderToStaticMarkup(<FormMessage />)).toBe(""));
});

describe("SubmitButton", () => {
  test("does nothing more while the answer is awaited, and keeps the focus", () => {
    const markup = renderToStaticMarkup(
      <FormContext value={{ pending: true, result: null }}>
        <SubmitButton>Save</SubmitButton>
      </FormContext>,
    );
    expect(markup).toMatch(/<button[^>]* aria-disabled="true"/);
    expect(markup).not.toContain(' disabled=""'); // which would take the focus away
    expect(markup).toContain('aria-busy="true"');
  });
});

function attribute(markup: string, element: string, name: string): string | undefined {
  const tag = markup.match(new RegExp(`<${element} [^>]*>`))?.[0] ?? "";
  return tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
}
