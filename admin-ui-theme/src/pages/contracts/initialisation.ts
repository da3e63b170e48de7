import type { Schema } from "../../api";

/** Users of one request: their passwords are hashed within it, and what it answers is lost where it takes too long. */
export const PART = 10;

export type Outcome =
  | { user: Schema<"SoughtUser">; outcome: "initialised"; states: string[] }
  | { user: Schema<"SoughtUser">; outcome: "left"; reason: Schema<"NotInitialised">["reason"] }
  /** It was not reached, because a request before was refused. */
  | { user: Schema<"SoughtUser">; outcome: "not_reached" }
  /** It was in the request that failed: whether anything was done is not known where there was no answer. */
  | { user: Schema<"SoughtUser">; outcome: "unknown" };

/** Splits a list into parts. */
export function partsOf<T>(list: T[], size = PART): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_unused, part) =>
    list.slice(part * size, (part + 1) * size),
  );
}

/**
 * What became of each user.
 *
 * @param answers of the requests that were answered, without passwords
 * @param failed users of the request that was not, if any
 * @param refused whether the server has said that it has done nothing
 */
export function outcomesOf(
  users: Schema<"SoughtUser">[],
  answers: Pick<Schema<"ContractInitialised">, "slips" | "failures">[],
  failed: Schema<"SoughtUser">[],
  refused: boolean,
): Outcome[] {
  const slips = new Map(answers.flatMap((answer) => answer.slips.map((slip) => [slip.id, slip])));
  const failures = new Map(answers.flatMap((answer) => answer.failures.map((failure) => [failure.id, failure])));
  const unknown = new Set(refused ? [] : failed.map((user) => user.id));
  return users.map((user) => {
    const slip = slips.get(user.id);
    const failure = failures.get(user.id);
    if (slip) {
      return { user, outcome: "initialised", states: slip.state };
    }
    if (failure) {
      return { user, outcome: "left", reason: failure.reason };
    }
    return { user, outcome: unknown.has(user.id) ? "unknown" : "not_reached" };
  });
}

/** Letters of several answers as one page: those of the others behind those of the first one. */
export function lettersOf(pages: string[]): string {
  const [first, ...others] = pages.map((page) => new DOMParser().parseFromString(page, "text/html"));
  if (!first) {
    return "";
  }
  for (const other of others) {
    first.body.append(...[...other.body.childNodes].map((node) => first.importNode(node, true)));
  }
  return `<!DOCTYPE html>${first.documentElement.outerHTML}`;
}
