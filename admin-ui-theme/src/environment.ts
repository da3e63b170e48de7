import type { BaseEnvironment } from "@keycloak/keycloak-ui-shared";

/** What Keycloak writes into the console's page. */
export type Environment = BaseEnvironment & {
  /** Address of Keycloak, to which paths of its Admin API are added. */
  adminBaseUrl: string;
  masterRealm: string;
};

export const environment: Environment = JSON.parse(document.getElementById("environment")?.textContent ?? "{}");
