import {
  AlertProvider,
  ErrorBoundaryFallback,
  ErrorBoundaryProvider,
  Help,
  KeycloakSpinner,
} from "@keycloak/keycloak-ui-shared";
import { Suspense, type ReactNode } from "react";

import { ConsoleError } from "../adapter";

/**
 * What pages of ours stand in: the console's package has its own copy of the shared components, whose contexts ours do not see.
 */
export const OwnPage = ({ children }: { children: ReactNode }) => (
  <ErrorBoundaryProvider>
    <ErrorBoundaryFallback fallback={ConsoleError}>
      <AlertProvider>
        <Help>
          <Suspense fallback={<KeycloakSpinner />}>{children}</Suspense>
        </Help>
      </AlertProvider>
    </ErrorBoundaryFallback>
  </ErrorBoundaryProvider>
);
