import { Alert } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** Which permissions the signed-in person lacks for carrying a plan out. */
export const Missing = ({ permissions }: { permissions: string[] }) => {
  const { t } = useTranslation();
  return (
    permissions.length > 0 && (
      <Alert
        variant="warning"
        isInline
        className="pf-v5-u-my-md"
        title={t("dualPasswordSetUpMissing", { permissions: permissions.join(", ") })}
        data-testid="dual-password-missing-permissions"
      />
    )
  );
};
