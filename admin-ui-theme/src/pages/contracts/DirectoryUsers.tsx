import { HelperText, HelperTextItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** Says who is in no list of the Admin API, and so in none of ours. */
export const DirectoryUsers = () => {
  const { t } = useTranslation();
  return (
    <HelperText className="pf-v5-u-my-sm">
      <HelperTextItem data-testid="dual-password-directory-users">{t("dualPasswordDirectoryUsers")}</HelperTextItem>
    </HelperText>
  );
};
