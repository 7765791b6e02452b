import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { newCredential, shownCredential } from "@/lib/accounts/passkeys/credential";

type Ceremony = {
  /** Where the browser says that it is. */
  origin?: string;
  /** Whether the device has checked its owner. */
  verified?: boolean;
  /** How often the device says that it was used; 0 by those that do not count. */
  counter?: number;
};

/** A device that keeps one passkey for the tests' site, and answers as a browser with it would. */
export function softwarePasskey(site: URL) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(32).toString("base64url");
  const answer = { id, rawId: id, type: "public-key", authenticatorAttachment: "platform", clientExtensionResults: {} };

  function authenticatorData({ verified = true, counter = 0 }: Ceremony, attested = Buffer.alloc(0)): Buffer {
    const flags = 1 | (verified ? 4 : 0) | (attested.length > 0 ? 64 : 0);
    const tail = Buffer.alloc(5);
    tail.writeUInt8(flags, 0);
    tail.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(Buffer.from(site.hostname)), tail, attested]);
  }

  return {
    id,

    /** What the browser answers to the options of an account that adds a passkey. */
    made({ challenge }: { challenge: string }, ceremony: Ceremony = {}) {
      const { x = "", y = "" } = publicKey.export({ format: "jwk" });
      const coseKey = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Uint8Array.from(Buffer.from(x, "base64url"))],
        [-3, Uint8Array.from(Buffer.from(y, "base64url"))],
      ]);
      const rawId = Buffer.from(id, "base64url");
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, rawId.length]),
        rawId,
        isoCBOR.encode(coseKey),
      ]);
      const attestation = new Map<string, string | Map<string, string> | Uint8Array>([
        ["fmt", "none"],
        ["attStmt", new Map<string, string>()],
        ["authData", Uint8Array.from(authenticatorData(ceremony, attested))],
      ]);
      const response = {
        clientDataJSON: clientData("webauthn.create", challenge, ceremony.origin ?? site.origin).toString("base64url"),
        attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString("base64url"),
        transports: ["internal"],
      };
      return newCredential.parse(JSON.stringify({ ...answer, response }));
    },

    /** What the browser answers to the options of someone who shows a passkey. */
    shown({ challenge }: { challenge: string }, ceremony: Ceremony = {}) {
      const client = clientData("webauthn.get", challenge, ceremony.origin ?? site.origin);
      const data = authenticatorData(ceremony);
      const response = {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, sha256(client)]), privateKey).toString("base64url"),
      };
      return shownCredential.parse(JSON.stringify({ ...answer, response }));
    },
  };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function sha256(data: Buffer): Buffer {
  return createHash("sha256").update(data).digest();
}
