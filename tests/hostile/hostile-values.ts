import fc from "fast-check";

// What is sent in the place of a value that people would type.

/** In markup that was sent and comes back as markup, no text of ours holds it. */
export const plantedTag = "<hostile-tag";
/** Name of a header that nobody sets unless a line break in a value was taken for one of the answer. */
export const plantedHeader = "x-hostile";

const nothing = ["", " ", "\t\n", "null", "undefined", "true", "[object Object]", "[]", "{}", "[null]"];

const unicode = [
  ...[
    "\0",
    "a\0b",
    "\ud800",
    "x\udfff\ud800y",
    "\u202egpj.exe",
    "\u2066\u2069",
    "\u200b\u200d\ufeff",
    "\u0007\u001b[31m",
  ],
  ...["e\u0301".repeat(300), "👩‍👩‍👧‍👦".repeat(50), "\u{10ffff}\ufffe", "İıſßﬃ", "ａｄａ＠example.org", "\u0661\u0662"],
  `a\r\n${plantedHeader}: 1\r\n\r\n<p>`,
];

const code = [
  `${plantedTag}>`,
  `"'>${plantedTag} onerror=alert(1)>`,
  `</script>${plantedTag}>`,
  `</title></textarea>${plantedTag}>`,
  ...["javascript:alert(1)", "data:text/html,<b>", "JaVaScRiPt\t:alert(1)", "//evil.example", "https://evil.example/"],
  ...["' OR 1=1 --", '\'; DROP TABLE "User"; --', "\\'; SELECT pg_sleep(9); --", "%' OR '%'='", "$1", "1) OR (1=1"],
  ...[
    "../../../../etc/passwd",
    "..%2f..%2f",
    "%00",
    "%ff",
    "%",
    "#{7*7}",
    "{{7*7}}",
    "$(id)",
    "`id`",
    "=1+1",
    "@SUM(A1)",
  ],
  ...["http://169.254.169.254/", "file:///etc/passwd", "\\\\evil\\share"],
];

const numbers = [
  ...["1e309", "-1e309", "-0", "NaN", "Infinity", "-Infinity", "9007199254740992", "9007199254740993", "1e-400"],
  ...["-1", "0", "0.1", "7,5", "1.5.5", "0x10", "1_000", "+7", "2147483647", "2147483648", "-2147483649"],
  ...["9223372036854775808", "１２", "1e2", ".5", "5.", "100.01", "0.49"],
];

const dates = [
  ...["0000-01-01", "0001-01-01", "9999-12-31", "10000-01-01", "+275760-09-14", "-000001-01-01", "1899-12-31"],
  ...[
    "2026-02-30",
    "2026-02-29",
    "2026-13-01",
    "2026-00-00",
    "2026-1-1",
    "2026-11-28T00:00:00Z",
    "02/30/2026",
    "today",
  ],
];

const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "then", "valueOf", "length"];

const ids = [
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "0189a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
  "0189A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B",
];

const huge = [
  ...["x".repeat(2001), "x".repeat(50_000), "😀".repeat(6000), "(".repeat(20_000), "[".repeat(20_000)],
  ...[`${"a".repeat(40_000)}!`, "a@".repeat(10_000), "9".repeat(20_000), `${" ".repeat(30_000)}x`, "a-".repeat(20_000)],
];

/**
 * A text in the place of a value.
 * @param others ids, addresses and tokens that belong to somebody else, or to the one who asks
 */
export function hostileText(others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...nothing, ...names) },
    { weight: 4, arbitrary: fc.constantFrom(...unicode) },
    { weight: 5, arbitrary: fc.constantFrom(...code) },
    { weight: 4, arbitrary: fc.constantFrom(...numbers) },
    { weight: 4, arbitrary: fc.constantFrom(...dates) },
    { weight: 4, arbitrary: fc.constantFrom(...ids, ...others) },
    { weight: 1, arbitrary: fc.constantFrom(...huge) },
    { weight: 4, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    {
      weight: 2,
      arbitrary: fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
    },
  );
}

/** The name of a field that no form has. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...names,
    "__proto__[admin]",
    "constructor.prototype.admin",
    "seen.__proto__",
    "",
    "\0",
    "a".repeat(2000),
  ),
  fc.constantFrom("$ACTION_REF_9", "$ACTION_9:0", "$ACTION_ID_00", "$ACTION_KEY", "$K1", "0", "_1_", "userId", "role"),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** What a script could send as the arguments of an action: the framework's own notation, misused. */
export function hostileArguments(values: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const references = fc.constantFrom(
    ...[
      '"$K1"',
      '"$undefined"',
      '"$Infinity"',
      '"$-0"',
      '"$NaN"',
      '"$n9999999999999999999"',
      '"$D2026-02-30"',
      '"$Q1"',
      '"$W1"',
    ],
    ...[
      '"$1"',
      '"$0"',
      '"$@0"',
      '"$F1"',
      '"$h1"',
      '"$1:__proto__:then"',
      '"$1:constructor:constructor"',
      '"$R0"',
      '"$B1"',
      '"$AB1"',
    ],
    ...[
      '{"__proto__":{"admin":true}}',
      '{"then":"$0:then","status":"resolved_model","value":"{}"}',
      '{"constructor":null}',
    ],
  );
  const json = fc.oneof(
    references,
    fc.json({ maxDepth: 3 }),
    values.map((text) => JSON.stringify(text)),
  );
  return fc.oneof(
    { weight: 5, arbitrary: fc.array(json, { maxLength: 4 }).map((parts) => `[${parts.join(",")}]`) },
    { weight: 2, arbitrary: json },
    {
      weight: 1,
      arbitrary: fc.constantFrom("[".repeat(9000), `${"[".repeat(5000)}${"]".repeat(5000)}`, "[null,", "", "{}"),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
  );
}
