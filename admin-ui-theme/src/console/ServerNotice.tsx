import { Alert } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import packageJson from "../../package.json";
import { useConsole } from "../adapter";
import { fitOf } from "./versions";

/** Version of Keycloak for which this theme is built: that of the console's package. */
const BUILT_FOR = packageJson.dependencies["@keycloak/keycloak-admin-ui"];

/** Says that the server is another one than the theme was built for, or lacks the extension. */
export const ServerNotice = () => {
  const { t } = useTranslation();
  const { serverVersion, hasExtension } = useConsole();
  const fit = fitOf(serverVersion, BUILT_FOR);
  const versions = { server: serverVersion, built: BUILT_FOR };
  return (
    <>
      {fit === "older" && (
        <Alert variant="warning" isInline title={t("dualPasswordServerOlder", versions)} data-testid="dual-password-version" />
      )}
      {fit === "newer" && (
        <Alert variant="warning" isInline title={t("dualPasswordServerNewer", versions)} data-testid="dual-password-version" />
      )}
      {!hasExtension && (
        <Alert variant="info" isInline title={t("dualPasswordNoExtension")} data-testid="dual-password-no-extension" />
      )}
    </>
  );
};
