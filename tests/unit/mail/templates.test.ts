import { beforeEach, describe, expect, test, vi } from "vitest";
import { type AccountMail, accountMail, mailName, noticeEvents } from "@/lib/accounts/mails/account-mail";
import { sampleMails } from "@/lib/accounts/mails/preview-mails";
import { writeMail } from "@/lib/accounts/mails/write-mail";
import { framed } from "@/lib/mail/frame";

beforeEach(() => vi.stubEnv("APP_URL", "https://waypoint.example.org"));

const site = new URL("https://waypoint.example.org");
const token = "dG9rZW4tb2YtdGhlLWxpbms.c2lnbmF0dXJl";

async function written(mail: AccountMail, name: string | null) {
  const person = { name, timeZone: "America/New_York" };
  const facts = { person, at: new Date("2026-03-02T03:30:00Z"), site };
  const content = await writeMail(mail, facts, async () => new URL(`/page?token=${token}&x=1`, site));
  if (!content) throw new Error("there is a link, so there is a mail");
  return { ...framed(content, site), hasLink: content.link?.url.searchParams.has("token") ?? false };
}

test("the samples hold each kind of mail once", () => {
  const kinds = accountMail.options.map(({ shape }) => shape.kind.value).filter((kind) => kind !== "notice");
  expect(sampleMails.map(mailName).sort()).toEqual([...kinds, ...noticeEvents].sort());
});

describe.each(sampleMails.map((mail) => [mailName(mail), mail] as const))("the mail %s", (_, mail) => {
  test("shows a name as it is, and lets no markup in", async () => {
    const { html, text } = await written(mail, `<b>"&'`);
    if (text.includes(`Hello <b>"&',`)) expect(html).toContain("Hello &lt;b&gt;&quot;&amp;&#39;,");
    expect(html).not.toContain("<b>");
    expect(text).toContain("Hello");
  });

  test("says in its subject what it is about, in one line, and of nobody", async () => {
    const { subject } = await written(mail, "Ada");
    expect(subject).toMatch(/Waypoint/);
    expect(subject.length).toBeLessThan(60);
    expect(subject).not.toMatch(/Ada|@|token|[\r\n]/);
  });

  test("says when it was asked for, or happened, in the person's time, and what to do if it was someone else", async () => {
    const { text } = await written(mail, null);
    expect(text).toContain("1 March 2026 at 22:30 (America/New York)");
    expect(text).toMatch(/If it was not you, /);
    expect(text).toMatch(/^Hello,\n/);
  });

  test("carries a link in both forms, says how long it is good, and names no other site", async () => {
    const { text, html, hasLink } = await written(mail, "Ada");
    expect(text.includes(`https://waypoint.example.org/page?token=${token}&x=1`)).toBe(hasLink);
    expect(html.includes(`href="https://waypoint.example.org/page?token=${token}&amp;x=1"`)).toBe(hasLink);
    expect(/within (30 minutes|24 hours) of this mail/.test(text)).toBe(hasLink);
    for (const [address] of `${text} ${html}`.matchAll(/https?:[^\s"<]+/g))
      expect(address).toMatch(/^https:\/\/waypoint\.example\.org/);
  });

  test("loads nothing, so that nobody learns that it was opened", async () => {
    const { html } = await written(mail, "Ada");
    expect(html).not.toMatch(/<(img|link|script|iframe|video|audio|object|form)|url\(|@import|\ssrc=/i);
  });
});

test("a change of address names the new one to the present one alone", async () => {
  const change = { userId: "01890a5d-ac96-774b-bcce-b302099a8057", newEmail: "new@example.org" };
  expect((await written({ kind: "approve-change", ...change }, null)).text).toContain("new@example.org");
  expect((await written({ kind: "confirm-change", ...change }, null)).text).not.toContain("@");
});
