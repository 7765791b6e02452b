import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { authSecret } from "@/lib/accounts/auth/secret";

/** Counters name nobody: the table holds keyed hashes, not addresses. */
export function accountKey(email: string): string {
  return keyedHash(`account:${email}`);
}

export function mailKey(kind: string, email: string): string {
  return keyedHash(`mail:${kind}:${email}`);
}

/** IPv6 is counted by its /64, which is what one household or host is given. */
export function addressKey(address: string): string {
  return keyedHash(`address:${isIPv6(address) ? networkOf(address) : address}`);
}

/** The first four groups of an IPv6 address; a mapped IPv4 address as a whole. */
function networkOf(address: string): string {
  const mapped = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)?.[1];
  if (mapped) return mapped;
  const [head = "", tail] = address.toLowerCase().split("%", 1).join("").split("::");
  const front = head === "" ? [] : head.split(":");
  const back = tail ? tail.split(":") : [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0");
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":");
}

function keyedHash(text: string): string {
  return createHmac("sha256", authSecret()).update(text).digest("base64url");
}
