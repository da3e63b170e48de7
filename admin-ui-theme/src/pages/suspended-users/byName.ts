import type KeycloakAdminClient from "@keycloak/keycloak-admin-client";

import { answered, type BankApi, type Schema } from "../../api";
import type { FoundUser, Page, State } from "./search";

/** Most users who are shown of those whom a name finds. */
const MOST = 20;

/** Users found by login ID, name or mail address, suspended or not: whoever is on the telephone is looked up by these. */
export async function usersNamed(api: BankApi, admin: KeycloakAdminClient, name: string): Promise<Page> {
  const found = await admin.users.find({ search: name, max: MOST });
  const users = await Promise.all(
    found.map(({ id = "" }) => answered(api.GET("/users/{userId}", { params: { path: { userId: id } } }))),
  );
  return { users: users.map(asFound) };
}

/** The states of one user as a list has them. */
export function asFound(user: Schema<"User">): FoundUser {
  const { id, username, name, enabled, type, contract } = user;
  const states: FoundUser["states"] = user.credentials
    .filter(({ state }) => state !== "usable")
    .map(({ credential, state }) => ({ state: `${credential}_${state}` as State }));
  if (user.serviceStop.state === "stopped") {
    states.push({ state: "service_stopped", since: user.serviceStop.stoppedAt });
  }
  return { id, username, name, enabled, type, contract, states };
}
