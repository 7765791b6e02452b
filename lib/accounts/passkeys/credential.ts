import { z } from "zod";

const unreadable = { error: "The answer of your browser could not be read. Try again." };

const base64url = z.string().regex(/^[\w-]{1,8000}$/);

const answered = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional().catch(undefined),
  clientExtensionResults: z.object({}).catch({}),
};

/** What a browser answers that has made a passkey, as JSON. */
export const newCredential = json(
  z.object({
    ...answered,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z
        .array(z.string().regex(/^[a-z-]{1,20}$/))
        .max(10)
        .catch([]),
    }),
  }),
);
export type NewCredential = z.output<typeof newCredential>;

/** What a browser answers that has had a passkey sign, as JSON. */
export const shownCredential = json(
  z.object({
    ...answered,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.optional().catch(undefined),
    }),
  }),
);
export type ShownCredential = z.output<typeof shownCredential>;

const clientData = z.object({ challenge: z.string() });

/** The challenge that the answer is to; null where it holds none. */
export function challengeIn({ response }: NewCredential | ShownCredential): string | null {
  const text = Buffer.from(response.clientDataJSON, "base64url").toString("utf8");
  return json(clientData).safeParse(text).data?.challenge ?? null;
}

function json<S extends z.ZodType>(schema: S) {
  return z
    .string(unreadable)
    .max(20_000, unreadable)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: unreadable.error });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
