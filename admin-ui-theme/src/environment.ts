import type { BaseEnvironment } from "@keycloak/keycloak-ui-shared";

/** What Keycloak writes into the console's page. */
export type Environment = BaseEnvironment & {
  /** Address of Keycloak, to which paths of its Admin API are added. */
  adminBaseUrl: string;
  masterRealm: string;
};

/** Read here and not by Keycloak's package, which the entry of the page must do without. */
export const environment: Environment = JSON.parse(document.getElementById("environment")!.textContent!);
