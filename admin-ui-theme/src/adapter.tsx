/**
 * All that comes from Keycloak's own console. No other file imports from its package, because its base changes with the next
 * major version of Keycloak.
 */
import {
  AdminUi,
  EditUser,
  ErrorRenderer,
  KeycloakProvider as ConsoleProvider,
  routes as consoleRoutes,
  useAccess,
  useAdminClient,
  useEnvironment,
  useRealm,
  useServerInfo,
  useWhoAmI,
} from "@keycloak/keycloak-admin-ui";
import "@keycloak/keycloak-admin-ui/styles.css";
import type { AccessType } from "@keycloak/keycloak-admin-client/lib/defs/whoAmIRepresentation";
import type KeycloakAdminClient from "@keycloak/keycloak-admin-client";
import type Keycloak from "keycloak-js";
import type { ReactNode } from "react";

import { environment } from "./environment";

export { ErrorRenderer as ConsoleError };

/** Roles of Keycloak's administration, or a question about them. */
export type Access = AccessType;

export type ConsoleRoute = {
  path: string;
  element: ReactNode;
  access: Access;
  /** Key of the page's name; missing for none in the breadcrumbs. */
  nameKey?: string;
};

/** Adds pages to those of the console; where two have an equal path, the first one is shown. */
export function withConsoleRoutes(own: ConsoleRoute[]) {
  consoleRoutes.unshift(
    ...own.map(({ path, element, access, nameKey }) => ({
      path,
      element,
      handle: {
        access,
        breadcrumb: nameKey ? (t: (key: string) => string) => t(nameKey) : undefined,
      },
    })),
  );
  return consoleRoutes;
}

/** The console of whoever is signed in: masthead, navigation and the page of the address. */
export const Console = ({ signedIn }: { signedIn: Keycloak }) => (
  <ConsoleProvider
    environment={environment as Parameters<typeof ConsoleProvider>[0]["environment"]}
    keycloak={signedIn as Parameters<typeof ConsoleProvider>[0]["keycloak"]}
  >
    <AdminUi />
  </ConsoleProvider>
);

/** Keycloak's own page of a user, with its tabs. */
export const ConsoleUserPage = EditUser.default;

/** Who is signed in, and what is looked at. */
export type ConsoleContext = {
  /** Name of the realm that is looked at. */
  realm: string;
  /** Whether that realm was read already: until then the console has the attributes of the one before. */
  realmIsKnown: boolean;
  /** Attributes of that realm; empty for whom they are not shown. */
  realmAttributes: Record<string, string>;
  /** Whether the signed-in person has all of these roles; those of fine-grained permissions are not among them. */
  hasAccess: (...access: Access[]) => boolean;
  /** Whether the signed-in person has one of these roles. */
  hasSomeAccess: (...access: Access[]) => boolean;
  /** Keycloak's own Admin API, in the realm that is looked at. */
  adminClient: KeycloakAdminClient;
  /** A token for the Admin API, renewed where it must be. */
  accessToken: () => Promise<string>;
  /** Version of the server; missing where it is not shown to the signed-in person. */
  serverVersion?: string;
  /** Whether the server has the extension, of which this theme shows the pages. */
  hasExtension: boolean;
  /** Language of the signed-in person, such as "ja". */
  language: string;
  /** Id of the signed-in person. */
  userId: string;
};

const EXTENSION = "dual-password";

export function useConsole(): ConsoleContext {
  const { realm, realmRepresentation } = useRealm();
  const { hasAccess, hasSomeAccess } = useAccess();
  const { adminClient } = useAdminClient();
  const { keycloak } = useEnvironment();
  const { whoAmI } = useWhoAmI();
  const serverInfo = useServerInfo();
  return {
    realm,
    realmIsKnown: realmRepresentation.realm === realm,
    realmAttributes: realmRepresentation.attributes ?? {},
    hasAccess,
    hasSomeAccess,
    adminClient: adminClient as unknown as KeycloakAdminClient,
    accessToken: async () => {
      await keycloak.updateToken(5).catch(() => keycloak.login());
      return keycloak.token ?? "";
    },
    serverVersion: serverInfo.systemInfo?.version,
    hasExtension: EXTENSION in (serverInfo.providers?.["admin-realm-restapi-extension"]?.providers ?? {}),
    language: whoAmI.locale,
    userId: whoAmI.userId,
  };
}
