import "@patternfly/react-core/dist/styles/base.css";
import "@patternfly/patternfly/patternfly-addons.css";

import { ErrorPage } from "@keycloak/keycloak-ui-shared";
import type Keycloak from "keycloak-js";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { createHashRouter, RouterProvider, type RouteObject } from "react-router-dom";

import { Console } from "./adapter";
import { ConsoleLayout } from "./console/ConsoleLayout";
import { i18n } from "./i18n";
import { allRoutes } from "./routes";
import "./index.css";

/** Shows the console. @param signedIn whose session it is */
export async function start(signedIn: Keycloak) {
  const router = createHashRouter([
    {
      path: "/",
      element: <Console signedIn={signedIn} />,
      children: [{ element: <ConsoleLayout />, children: allRoutes() as RouteObject[] }],
    },
  ]);
  await show(<RouterProvider router={router} />);
}

/** Says that nobody could be signed in, as Keycloak's own console does: to begin anew by itself could go on for ever. */
export const sayWhy = (failure: unknown) => show(<ErrorPage error={failure} />);

async function show(page: ReactNode) {
  await i18n.init();
  createRoot(document.getElementById("app")!).render(<StrictMode>{page}</StrictMode>);
}
