import { makeLink } from "@/lib/accounts/links/make-link";
import { connect } from "@/lib/db/client";
import { startCluster } from "@/lib/db/embedded/start-cluster";
import { email as emailAddress } from "@/lib/forms/email";
import { Problem } from "@/lib/problem";
import { servedAt } from "./running-copy";
import { generatedSecrets } from "./secrets";
import { readSettings, type Settings } from "./settings";

/**
 * `npm run account -- reset-link ADDRESS`: for the operator of a Waypoint that sends no mail. Makes the link that the
 * mail would hold, good once and for 30 minutes, and returns it in a sentence. Throws a Problem where it cannot.
 */
export async function accountCommand([what, address, ...rest]: readonly string[]): Promise<string> {
  if (what !== "reset-link" || address === undefined || rest.length > 0) {
    throw new Problem("Say whose password is to be set anew: npm run account -- reset-link you@example.org");
  }
  const email = emailAddress.safeParse(address);
  if (!email.success) throw new Problem(`“${address}” does not look like an e-mail address.`);

  const settings = readSettings(process.env);
  const { url, address: site } = await servedFrom(settings);
  process.env.APP_URL = site;
  process.env.AUTH_SECRET = settings.authSecret ?? generatedSecrets(settings.dataFolder).AUTH_SECRET;
  const link = await resetLink(url, email.data);
  if (!link) throw new Problem(`No account has the address ${email.data}.`);
  return `Give this link to the owner of ${email.data}. It works once, for 30 minutes:\n${link}`;
}

/** Database and address of the running Waypoint: without it the link would lead nowhere. */
async function servedFrom({ databaseUrl, dataFolder, appUrl }: Settings): Promise<{ url: string; address: string }> {
  if (databaseUrl) return { url: databaseUrl, address: appUrl.origin };
  const address = servedAt(dataFolder);
  if (address) return { url: (await startCluster(dataFolder)).url, address };
  throw new Problem(
    `Waypoint does not run from ${dataFolder}. Start it first, or set WAYPOINT_DATA_DIR to its folder.`,
  );
}

async function resetLink(url: string, email: string): Promise<URL | null> {
  const client = connect(url);
  try {
    const person = await client.user.findUnique({ where: { email }, select: { id: true } });
    const id = crypto.randomUUID();
    return person && (await makeLink(client, { id, userId: person.id, purpose: "reset_password", email }));
  } finally {
    await client.$disconnect();
  }
}
