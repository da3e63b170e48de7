import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";

type Released = Schema<"Credential">["credential"] | Schema<"OneTimePassword">["credential"];

/** Releases what counts wrong entries of a user. */
export const ReleaseDialog = ({
  user,
  credential,
  name,
  onDone,
  onClose,
}: {
  user: Schema<"User">;
  credential: Released;
  /** What it is called. */
  name: string;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const api = useBankApi();
  const release = async () => {
    await answered(
      api.POST("/users/{userId}/credentials/{credential}/release", { params: { path: { userId: user.id, credential } } }),
    );
    addAlert(t("dualPasswordReleased", { name, user: user.username }));
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={t("dualPasswordReleaseTitle", { name })}
      confirmLabel={t("dualPasswordRelease")}
      onConfirm={release}
      onClose={onClose}
    >
      {t("dualPasswordReleaseText", { name, user: user.username })}
    </ConfirmDialog>
  );
};
