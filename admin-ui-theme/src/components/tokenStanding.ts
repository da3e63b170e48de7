import type { Schema } from "../api";

/**
 * How a token stands, in one of the words of the Admin API, or "expired" or "not_started" where nothing but its days is in the way.
 *
 * @param today the day in the zone of the realm, as ISO 8601 writes it
 */
export function standingOf({ state, suspension, startsOn, expiresOn }: Schema<"Token">, today: string): string {
  if (state !== "assigned") {
    return state;
  }
  if (expiresOn !== undefined && expiresOn < today) {
    return "expired";
  }
  if (suspension !== undefined && suspension !== "usable") {
    return suspension;
  }
  return startsOn !== undefined && startsOn > today ? "not_started" : state;
}
