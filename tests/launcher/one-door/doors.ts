// Who may pass each route and each server action of the product. The test beside this file holds the list against the
// build's own manifests, and tries every entry on the running product.

/** Ids of things that belong to somebody else than whoever is trying. */
export type Foreign = {
  readonly planId: string;
  readonly stepId: string;
  readonly session: string;
  readonly periodId: string;
  readonly passkey: string;
  /** A link of theirs, of each purpose, that is over. */
  readonly expiredLink: string;
};

type Fields = Readonly<Record<string, string>>;

export type ActionDoor =
  /** Anyone may send it: why. */
  | { readonly for: "anyone"; readonly why: string }
  /** Whoever holds a link from a mail, by its `token`, signed in or not. */
  | { readonly for: "holder"; readonly fields: (foreign: Foreign) => Fields }
  /** Members, each for themselves: it names nothing that belongs to anyone. */
  | { readonly for: "member"; readonly fields: Fields }
  /** The one member to whom what it names belongs. `quiet`: to others it says that it is done, and does nothing. */
  | { readonly for: "owner"; readonly quiet?: true; readonly fields: (foreign: Foreign) => Fields };

export type RouteDoor =
  /** Anyone may open it: why. */
  | { readonly for: "anyone"; readonly why: string }
  /** Members, each their own page. */
  | { readonly for: "member" }
  /** The one member to whom what its address names belongs. */
  | { readonly for: "owner" };

const mine = (fields: Fields): ActionDoor => ({ for: "member", fields });
const owned = (fields: (foreign: Foreign) => Fields): ActionDoor => ({ for: "owner", fields });
/** What takes something away: what is gone already and what is somebody else's look the same. */
const ownedToEnd = (fields: (foreign: Foreign) => Fields): ActionDoor => ({ for: "owner", quiet: true, fields });
const linked = (more: Fields = {}): ActionDoor => ({
  for: "holder",
  fields: ({ expiredLink }) => ({ token: expiredLink, ...more }),
});
const open = (why: string) => ({ for: "anyone", why }) as const;

const fingerprint = "0".repeat(64);
const password = "a quiet lake in winter";

/** A browser's answer about a passkey that nobody asked for. */
const credential = (response: Fields) =>
  JSON.stringify({ id: "AAAA", rawId: "AAAA", type: "public-key", response: { clientDataJSON: "e30", ...response } });

/** By the name of the exported function. Every field is as its schema wants it, so that what refuses it is the door. */
export const actions: Readonly<Record<string, ActionDoor>> = {
  // app/choose-theme.ts
  chooseTheme: open("the theme is a cookie of this browser"),

  // lib/accounts/actions.ts
  signInAction: open("it is the way in"),
  signUpAction: open("it is the way in"),
  signInByProviderAction: open("it leads to another service"),
  signOutAction: open("it ends this browser's session, if there is one"),
  changeSettingsAction: mine({ name: "Mallory", timeZone: "Europe/Paris" }),
  changePasswordAction: mine({ current: password, password: "another quiet lake in winter" }),
  signOutEverywhereAction: mine({}),
  endSessionAction: ownedToEnd(({ session }) => ({ session })),
  deleteAccountAction: mine({ password }),

  // lib/accounts/links/actions.ts
  askForResetAction: open("whoever forgot a password is signed in nowhere; the answer tells nothing"),
  askForSignInLinkAction: open("it is a way in; the answer tells nothing"),
  resetPasswordAction: linked({ password: "another quiet lake in winter" }),
  signInByLinkAction: linked(),

  // lib/accounts/address/actions.ts
  askToConfirmAddressAction: mine({}),
  confirmAddressAction: owned(({ expiredLink }) => ({ token: expiredLink })),
  askToChangeAddressAction: mine({ email: "mallory-anew@example.org" }),
  giveUpAddressChangeAction: mine({}),
  agreeToAddressChangeAction: linked(),
  refuseAddressChangeAction: linked(),

  // lib/accounts/second-factor/actions.ts
  beginSetUpAction: mine({}),
  enableSecondFactorAction: mine({ code: "123456" }),
  renewRecoveryCodesAction: mine({}),
  turnOffSecondFactorAction: mine({}),
  takeCodeAction: open("whoever's first factor was right; without a session that waits it leads to the sign-in page"),
  takeRecoveryCodeAction: open("as takeCodeAction"),

  // lib/accounts/passkeys/actions.ts
  askForNewPasskeyAction: mine({}),
  addPasskeyAction: mine({ credential: credential({ attestationObject: "AAAA" }) }),
  renamePasskeyAction: owned(({ passkey }) => ({ passkey, name: "Mine now" })),
  removePasskeyAction: ownedToEnd(({ passkey }) => ({ passkey })),
  askForPasskeyAction: open("it is a way in; the answer tells nothing"),
  signInByPasskeyAction: open("it is a way in"),
  askForOwnPasskeyAction: mine({}),
  confirmByPasskeyAction: mine({ credential: credential({ authenticatorData: "AAAA", signature: "AAAA" }) }),

  // lib/own-data/actions.ts
  importFileAction: mine({ file: "Skill,Level\nSQL,2\n" }),
  takeRatingsAction: mine({ take: "sql@2.sure" }),
  discardImportAction: mine({}),

  // lib/pay/actions.ts
  sayCurrentRoleAction: mine({ currentRoleId: "data-analyst" }),

  // lib/profile/actions.ts
  rateSkillAction: mine({ skillId: "sql", level: "2", confidence: "sure" }),
  chooseStartAction: mine({ roleId: "ai-engineer", startingProfile: "none", hoursPerWeek: "8" }),
  stateLevelAction: owned(({ planId }) => ({ planId, skillId: "sql", level: "2" })),

  // lib/study-time/actions.ts
  changeHoursAction: mine({ hoursPerWeek: "9" }),
  addPeriodAction: mine({ first: "2031-01-01", last: "2031-01-31", hoursPerWeek: "0" }),
  removePeriodAction: ownedToEnd(({ periodId }) => ({ periodId })),

  // lib/plans/actions.ts
  previewPlanAction: mine({ roleId: "ai-engineer", hoursPerWeek: "8", startDate: "2031-01-06" }),
  createPlanAction: mine({
    roleId: "ai-engineer",
    hoursPerWeek: "8",
    startDate: "2031-01-06",
    strategy: "steady",
    creationKey: "00000000-0000-4000-8000-000000000002",
  }),
  startStepAction: owned(({ planId, stepId }) => ({ planId, stepId })),
  completeStepAction: owned(({ planId, stepId }) => ({ planId, stepId })),
  undoStepAction: owned(({ planId, stepId }) => ({ planId, stepId })),
  correctEvidenceAction: owned(({ planId, stepId }) => ({ planId, stepId, note: "Mine now" })),
  archivePlanAction: owned(({ planId }) => ({ planId })),
  restorePlanAction: owned(({ planId }) => ({ planId })),
  movePlanAction: owned(({ planId }) => ({ planId, place: "0" })),
  renamePlanAction: owned(({ planId }) => ({ planId, title: "Mine now" })),
  takeProposalAction: owned(({ planId }) => ({ planId, inputs: fingerprint, revision: "1" })),
  dismissProposalAction: owned(({ planId }) => ({ planId, inputs: fingerprint })),
  dateAnewAction: owned(({ planId }) => ({ planId, revision: "1" })),
  goBackAction: owned(({ planId }) => ({ planId, number: "1", revision: "1" })),
  changePlanAction: owned(({ planId }) => ({
    planId,
    revision: "1",
    roleId: "ai-engineer",
    strategy: "steady",
    startDate: "2031-01-06",
    hoursPerWeek: "8",
  })),
};

/** By address. */
export const routes: Readonly<Record<string, RouteDoor>> = {
  "/": open("the front page"),
  "/_global-error": open("the error page"),
  "/_not-found": open("the error page"),
  "/icon.svg": open("the icon"),
  "/opengraph-image.png": open("the picture for links"),
  "/robots.txt": open("for search engines"),
  "/sitemap.xml": open("for search engines"),
  "/healthz": open("for whatever runs the product"),
  "/readyz": open("for whatever runs the product"),
  "/api/auth/[...nextauth]": open("the way back from another service; all else below it answers 404"),

  "/choose": open("the catalogue"),
  "/compare": open("the catalogue"),
  "/questions": open("the catalogue"),
  "/roles": open("the catalogue"),
  "/roles/[roleId]": open("the catalogue"),
  "/routes": open("the catalogue"),
  "/routes/[from]/[to]": open("the catalogue"),
  "/search": open("the catalogue"),
  "/search/results.json": open("the catalogue"),
  "/skills": open("the catalogue"),
  "/skills/[skillId]": open("the catalogue"),
  "/skills/map": open("the catalogue"),
  "/try": open("the catalogue"),

  "/sign-in": open("a way in"),
  "/sign-in/mail": open("a way in"),
  "/sign-in/second-factor": open("the second step of a way in; without a session that waits it leads to the first"),
  "/sign-in/link": open("a link from a mail; the page only shows it"),
  "/sign-up": open("a way in"),
  "/forgot-password": open("a way in"),
  "/reset-password": open("a link from a mail; the page only shows it"),
  "/change-address": open("a link from a mail; the page only shows it"),
  "/confirm-address": open("a link from a mail; the page only shows it"),

  "/account": { for: "member" },
  "/account/confirm": { for: "member" },
  "/account/data": { for: "member" },
  "/account/data/export.json": { for: "member" },
  "/account/data/import": { for: "member" },
  "/account/data/ratings.csv": { for: "member" },
  "/account/passkeys": { for: "member" },
  "/account/second-factor": { for: "member" },
  "/dashboard": { for: "member" },
  "/gap": { for: "member" },
  "/plans": { for: "member" },
  "/plans/new": { for: "member" },
  "/profile": { for: "member" },
  "/profile/ratings": { for: "member" },
  "/time": { for: "member" },
  "/welcome": { for: "member" },

  "/plans/[planId]": { for: "owner" },
  "/plans/[planId]/change": { for: "owner" },
  "/plans/[planId]/change/change.json": { for: "owner" },
  "/plans/[planId]/history": { for: "owner" },
  "/plans/[planId]/history/[number]": { for: "owner" },
  "/plans/[planId]/order": { for: "owner" },
  "/plans/[planId]/print": { for: "owner" },
  "/plans/[planId]/steps/[stepId]": { for: "owner" },
  "/plans/[planId]/steps/[stepId]/step.json": { for: "owner" },
};

/** What stands in addresses for their parts, besides ids of somebody else's things. */
export const addressParts = {
  nextauth: "session",
  roleId: "ai-engineer",
  skillId: "sql",
  from: "data-analyst",
  to: "data-scientist",
  number: "1",
} as const;
