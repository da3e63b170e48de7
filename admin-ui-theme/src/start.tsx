import "@patternfly/react-core/dist/styles/base.css";
import "@patternfly/patternfly/patternfly-addons.css";

import type Keycloak from "keycloak-js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createHashRouter, RouterProvider, type RouteObject } from "react-router-dom";

import { Console } from "./adapter";
import { ConsoleLayout } from "./console/ConsoleLayout";
import { i18n } from "./i18n";
import { allRoutes } from "./routes";
import "./index.css";

/** @param signedIn whose session it is; without, the console asks for one itself */
export async function start(signedIn?: Keycloak) {
  await i18n.init();

  const router = createHashRouter([
    {
      path: "/",
      element: <Console signedIn={signedIn} />,
      children: [{ element: <ConsoleLayout />, children: allRoutes() as RouteObject[] }],
    },
  ]);

  createRoot(document.getElementById("app")!).render(
    <StrictMode>
      <RouterProvider router={router} />
    </StrictMode>,
  );
}
