/** By what a table tells whose its rows are; `data` is that of a mail's job. */
type Owner = "id" | "userId" | "planId" | "data";

export type StoredTable = {
  /** In the file. */
  readonly key: string;
  /** In the database, `schema.table` where it is not in the product's own schema. */
  readonly table: string;
  readonly owner: Owner;
  /** Given as they are stored, dates and instants as ISO 8601. */
  readonly columns: readonly string[];
  /** Columns that are named but not given, each with the reason. */
  readonly withheld?: Readonly<Record<string, string>>;
  /** Columns by which the rows are in order; left out where a person has one row at most. */
  readonly order?: readonly string[];
  /** Rows read at a time: few where a row is large. */
  readonly atOnce?: number;
};

/** The number of the file's shape. It rises when a key or a column is renamed or taken away, not when one is added. */
export const exportFormat = 1;

const openerOfAccount = "Whoever has it could use your account.";
const moments = ["createdAt", "madeOn", "archivedAt", "archivedOn"];

/**
 * Everything that is stored about a person, in the order of the file: what it says of them first, the large plans last.
 * A test holds it against the database, so no table and no column is forgotten.
 */
export const storedTables: readonly StoredTable[] = [
  {
    key: "account",
    table: "User",
    owner: "id",
    columns: [
      "id",
      "email",
      "emailConfirmedAt",
      "name",
      "timeZone",
      "hoursPerWeek",
      "targetRoleId",
      "currentRoleId",
      "followedMoves",
      "createdAt",
    ],
  },
  {
    key: "ratings",
    table: "Rating",
    owner: "userId",
    columns: ["skillId", "level", "confidence", "source", "ratedAt"],
    order: ["skillId"],
  },
  {
    key: "ratingHistory",
    table: "RatingEvent",
    owner: "userId",
    columns: ["id", "skillId", "level", "confidence", "source", "at", "day", "planStepId"],
    order: ["id"],
  },
  { key: "ratingImport", table: "RatingImport", owner: "userId", columns: ["content", "createdAt"] },
  {
    key: "studyPeriods",
    table: "StudyPeriod",
    owner: "userId",
    columns: ["id", "first", "last", "hoursPerWeek"],
    order: ["first"],
  },
  {
    key: "password",
    table: "Password",
    owner: "userId",
    columns: ["changedAt"],
    withheld: { hash: "Passwords could be guessed from it." },
  },
  {
    key: "otherSignIns",
    table: "Account",
    owner: "userId",
    columns: ["provider", "providerId", "createdAt"],
    order: ["provider", "providerId"],
  },
  {
    key: "sessions",
    table: "Session",
    owner: "userId",
    columns: ["id", "userAgent", "createdAt", "lastUsedAt", "authenticatedAt", "awaitsSecondFactor"],
    withheld: { tokenHash: openerOfAccount },
    order: ["createdAt", "id"],
  },
  {
    key: "mailLinks",
    table: "MailLink",
    owner: "userId",
    columns: ["id", "purpose", "email", "createdAt", "expiresAt", "usedAt", "replacedAt"],
    order: ["createdAt", "id"],
  },
  {
    key: "addressChange",
    table: "AddressChange",
    owner: "userId",
    columns: ["newEmail", "createdAt", "approvedAt", "confirmedAt"],
  },
  {
    key: "authenticator",
    table: "Authenticator",
    owner: "userId",
    columns: ["createdAt", "enabledAt", "lastStep"],
    withheld: { secret: openerOfAccount },
  },
  {
    key: "recoveryCodes",
    table: "RecoveryCode",
    owner: "userId",
    columns: ["createdAt"],
    withheld: { codeHash: openerOfAccount },
    order: ["codeHash"],
  },
  {
    key: "passkeys",
    table: "Passkey",
    owner: "userId",
    columns: ["id", "name", "counter", "transports", "createdAt", "lastUsedAt"],
    withheld: { publicKey: "It is of use to Waypoint alone, to check what your device signs." },
    order: ["createdAt", "id"],
  },
  {
    key: "passkeyChallenges",
    table: "PasskeyChallenge",
    owner: "userId",
    columns: ["expiresAt"],
    withheld: { challengeHash: openerOfAccount },
    order: ["expiresAt"],
  },
  ...["pgboss.job", "pgboss.archive"].map(
    (table): StoredTable => ({
      key: table === "pgboss.job" ? "mailsWaiting" : "mailsGivenUp",
      table,
      owner: "data",
      columns: ["id", "data", "state", "retry_count", "created_on", "start_after", "started_on", "output"],
      order: ["created_on", "id"],
    }),
  ),
  {
    key: "plans",
    table: "Plan",
    owner: "userId",
    columns: [
      "id",
      "roleId",
      "title",
      "priority",
      "strategy",
      "hoursPerWeek",
      "startDate",
      "revision",
      ...moments,
      "catalogVersion",
      "engineVersion",
      "dismissedInputs",
      "creationKey",
      "snapshot",
    ],
    order: ["createdAt", "id"],
    atOnce: 1,
  },
  {
    key: "planSteps",
    table: "PlanStep",
    owner: "planId",
    columns: [
      "id",
      "planId",
      "position",
      "key",
      "skillId",
      "toLevel",
      "projectId",
      "hours",
      "start",
      "finish",
      "startedAt",
      "startedOn",
      "doneAt",
      "doneOn",
      "evidenceNote",
      "evidenceLink",
    ],
    order: ["planId", "position"],
  },
  {
    key: "progress",
    table: "ProgressPoint",
    owner: "planId",
    columns: ["planId", "day", "readiness", "credit", "hoursDone", "stepsDone", "at"],
    order: ["planId", "day"],
  },
  {
    key: "planRevisions",
    table: "PlanRevision",
    owner: "planId",
    columns: ["planId", "number", "reason", "difference", "at", "day", "snapshot"],
    order: ["planId", "number"],
    atOnce: 1,
  },
];

/** By column, `Password.hash`: why it is not given. */
export function withheldColumns(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    storedTables.flatMap(({ key, withheld = {} }) =>
      Object.entries(withheld).map(([column, reason]) => [`${key}.${column}`, reason]),
    ),
  );
}
