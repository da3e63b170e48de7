import {
  AlertProvider,
  ErrorBoundaryFallback,
  ErrorBoundaryProvider,
  Help,
  KeycloakSpinner,
} from "@keycloak/keycloak-ui-shared";
import { Suspense, type ReactNode } from "react";
import { useParams } from "react-router-dom";

import { ConsoleError, useConsole } from "../adapter";

/**
 * What pages of ours stand in: the console's package has its own copy of the shared components, whose contexts ours do not see.
 * Another realm gets another page, on which nothing is left of the one before: no answer, no draft, no question.
 */
export const OwnPage = ({ children }: { children: ReactNode }) => {
  const { realm, realmIsKnown } = useConsole();
  const { realm: addressed } = useParams();
  if (!realmIsKnown || addressed !== realm) {
    return <KeycloakSpinner />;
  }
  return (
    <ErrorBoundaryProvider key={realm}>
      <ErrorBoundaryFallback fallback={ConsoleError}>
        <AlertProvider>
          <Help>
            <Suspense fallback={<KeycloakSpinner />}>{children}</Suspense>
          </Help>
        </AlertProvider>
      </ErrorBoundaryFallback>
    </ErrorBoundaryProvider>
  );
};
