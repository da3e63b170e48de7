import {
  AlertProvider,
  ErrorBoundaryFallback,
  ErrorBoundaryProvider,
  Help,
  KeycloakSpinner,
} from "@keycloak/keycloak-ui-shared";
import { PageSection } from "@patternfly/react-core";
import { Suspense, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";

import { ConsoleError, useConsole } from "../adapter";
import { Nothing } from "../components/Answered";

/**
 * What pages of ours stand in: the console's package has its own copy of the shared components, whose contexts ours do not see.
 * Without the extension there is none of them. Another realm gets another page, on which nothing is left of the one before: no answer, no draft, no question.
 */
export const OwnPage = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const { realm, realmIsKnown, hasExtension } = useConsole();
  const { realm: addressed } = useParams();
  if (!realmIsKnown || addressed !== realm) {
    return <KeycloakSpinner />;
  }
  if (!hasExtension) {
    return (
      <PageSection variant="light">
        <Nothing title={t("dualPasswordPageNeedsExtension")}>{t("dualPasswordPageNeedsExtensionText")}</Nothing>
      </PageSection>
    );
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
