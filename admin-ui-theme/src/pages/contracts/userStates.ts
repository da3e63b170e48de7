import type { Schema } from "../../api";

/** States of a user by what they are about, in words of the Admin API; each has at least one. */
export type UserStates = { login: string[]; confirmation: string[]; service: string[] };

const SERVICE_STOPPED = "service_stopped";

export function statesOf({ states, enabled }: Pick<Schema<"SoughtUser">, "states" | "enabled">): UserStates {
  const named = states.map(({ state }) => state as string);
  const service = [
    ...(named.includes(SERVICE_STOPPED) ? [SERVICE_STOPPED] : []),
    ...(enabled ? [] : ["stopped_by_bank"]),
  ];
  return {
    login: of("login_", named),
    confirmation: of("confirmation_", named),
    service: service.length > 0 ? service : ["not_stopped"],
  };
}

function of(prefix: string, named: string[]): string[] {
  const own = named.filter((state) => state.startsWith(prefix)).map((state) => state.slice(prefix.length));
  return own.length > 0 ? own : ["usable"];
}
