/**
 * What the console's page begins with. Whoever is not signed in is sent to the login page from here, and the console is fetched
 * afterwards: Keycloak's package is one script of nearly three megabytes, all of which a browser would have to read first.
 */
import Keycloak from "keycloak-js";

import { environment } from "./environment";

const keycloak = new Keycloak({
  url: environment.serverBaseUrl,
  realm: environment.realm,
  clientId: environment.clientId,
});
keycloak.onAuthLogout = () => void keycloak.login();

const fetchConsole = () => import("./start");

// Back from the login page, both go on side by side.
if (new URLSearchParams(location.search).has("state")) {
  void fetchConsole();
}

keycloak
  .init({
    onLoad: "login-required",
    pkceMethod: "S256",
    responseMode: "query",
    scope: environment.scope,
  })
  .then(
    async () => (await fetchConsole()).start(keycloak),
    async (failure: unknown) => (await fetchConsole()).sayWhy(failure),
  );
