/** How a state looks: fine, ended by itself later, ended by somebody only, to be changed by the user, or neither. */
export type StateKind = "good" | "temporary" | "stopped" | "due" | "plain";

/** Of a state as the Admin API names it. */
export function kindOf(state: string): StateKind {
  if (state === "usable" || state === "valid" || state === "not_stopped" || state === "accepted" || state === "in_force") {
    return "good";
  }
  if (state.endsWith("temporarily_suspended")) {
    return "temporary";
  }
  if (/(permanently_suspended|suspended_by_bank|passkey_suspended|stopped|stopped_by_bank|revoked|suspended)$/.test(state)) {
    return "stopped";
  }
  if (state === "passkey_cooling_down") {
    return "temporary";
  }
  if (/(must_change|expired|provisional|provisional_ended|same_as_other|wrong)$/.test(state)) {
    return "due";
  }
  return "plain";
}
