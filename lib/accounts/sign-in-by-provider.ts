import type { Identified } from "@/lib/accounts/identified";
import { type ProviderId, providerIds } from "@/lib/accounts/providers";
import type { Tx } from "@/lib/db/client";
import { db } from "@/lib/db/client";
import { email as emailAddress } from "@/lib/forms/email";
import { personName } from "@/lib/forms/person-name";
import { done, fail, type Result } from "@/lib/result";

/** A person's account with another service; `providerId` is their id there. */
export type ProviderAccount = { readonly provider: ProviderId; readonly providerId: string };

/** What another service says of a person; `email` is null unless the service has verified it. */
export type ProviderPerson = ProviderAccount & {
  readonly email: string | null;
  readonly name: string | null;
  readonly timeZone: string;
};

/** How an account that has the e-mail already is signed in to. */
type WayIn = "password" | ProviderId;

type ProviderFailure =
  | { readonly kind: "no-verified-email"; readonly message: string }
  | { readonly kind: "other-way"; readonly message: string; readonly way: WayIn };

/**
 * The account of whom the service has recognised; their first visit makes the account. An e-mail that has an account
 * is never joined to it: whoever holds the address elsewhere is not thereby the account's owner. A new account's address
 * counts as confirmed, since the service has verified it.
 */
export function signInByProvider(
  person: ProviderPerson,
  now = new Date(),
): Promise<Result<Identified, ProviderFailure>> {
  return db.$transaction(async (tx) => {
    const known = await findAccountOf(tx, person);
    if (known) return done(known);
    const address = emailAddress.safeParse(person.email);
    if (!address.success) return fail(noVerifiedEmail);

    const email = address.data;
    const [created] = await tx.user.createManyAndReturn({
      data: [
        { email, emailConfirmedAt: now, name: personName.catch(null).parse(person.name), timeZone: person.timeZone },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!created) return afterCollision(tx, person, email);

    const { provider, providerId } = person;
    await tx.account.create({ data: { provider, providerId, userId: created.id, createdAt: now } });
    return done({ userId: created.id });
  });
}

/** The e-mail has an account: this person's own, if two first visits came at once, or else one of another way in. */
async function afterCollision(tx: Tx, person: ProviderPerson, email: string) {
  const known = await findAccountOf(tx, person);
  return known ? done(known) : fail({ ...otherWay, way: await wayInto(tx, email) });
}

/** The account that the service has signed in to before; null if there is none. */
export function findProviderAccount(account: ProviderAccount): Promise<Identified | null> {
  return findAccountOf(db, account);
}

async function findAccountOf(tx: Tx, { provider, providerId }: ProviderAccount): Promise<Identified | null> {
  return tx.account.findUnique({
    where: { provider_providerId: { provider, providerId } },
    select: { userId: true },
  });
}

async function wayInto(tx: Tx, email: string): Promise<WayIn> {
  const user = await tx.user.findUnique({
    where: { email },
    select: { password: { select: { userId: true } }, accounts: { select: { provider: true } } },
  });
  if (user?.password) return "password";
  return providerIds.find((id) => user?.accounts.some(({ provider }) => provider === id)) ?? "password";
}

const noVerifiedEmail = {
  kind: "no-verified-email",
  message: "The service gave no verified e-mail address. Verify your address there, or sign up with a password.",
} as const;

const otherWay = {
  kind: "other-way",
  message: "An account with this e-mail address exists already. Sign in the way you did before.",
} as const;
