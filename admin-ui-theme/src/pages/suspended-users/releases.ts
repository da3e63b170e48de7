import { suspensionsOf, type FoundUser } from "./search";

/** Something that keeps a user from working, and can be ended. */
export type Release = "login" | "confirmation" | "service";

/** What there is to release, in the order of the page. */
export const RELEASES: Release[] = ["login", "confirmation", "service"];

/** What there is to release of a user. */
export function releasesOf(user: FoundUser): Release[] {
  const states = suspensionsOf(user);
  return RELEASES.filter((release) => states.some((state) => state.startsWith(release)));
}

export type Outcome = { user: FoundUser; failure?: unknown };

/**
 * Releases one user after the other; who is refused keeps nobody else from being released.
 *
 * @param wanted what of it is wanted
 * @param onOutcome called after each user
 */
export async function releaseAll(
  users: FoundUser[],
  wanted: Release[],
  release: (user: FoundUser, what: Release) => Promise<void>,
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  for (const user of users) {
    try {
      for (const what of releasesOf(user).filter((each) => wanted.includes(each))) {
        await release(user, what);
      }
      onOutcome({ user });
    } catch (failure) {
      onOutcome({ user, failure });
    }
  }
}
