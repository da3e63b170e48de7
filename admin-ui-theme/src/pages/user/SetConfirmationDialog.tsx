import { PasswordInput, useAlerts } from "@keycloak/keycloak-ui-shared";
import { Checkbox, Form, FormGroup } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";

/** Sets a confirmation password that was agreed with the user, and nothing else. */
export const SetConfirmationDialog = ({
  user,
  onDone,
  onClose,
}: {
  user: Schema<"User">;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const api = useBankApi();
  const [value, setValue] = useState("");
  const [provisional, setProvisional] = useState(true);
  const set = async () => {
    await answered(
      api.PUT("/users/{userId}/confirmation-password", {
        params: { path: { userId: user.id } },
        body: { value, provisional },
      }),
    );
    addAlert(t("dualPasswordConfirmationSet", { user: user.username }));
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={t("dualPasswordSetConfirmation")}
      confirmLabel={t("dualPasswordSet")}
      disabled={value === ""}
      onConfirm={set}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t("dualPasswordNewConfirmation")} fieldId="dual-password-new" isRequired>
          <PasswordInput
            id="dual-password-new"
            autoComplete="new-password"
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </FormGroup>
        <Checkbox
          id="dual-password-provisional"
          label={t("dualPasswordProvisional")}
          description={t("dualPasswordProvisionalHelp")}
          isChecked={provisional}
          onChange={(_event, checked) => setProvisional(checked)}
        />
      </Form>
    </ConfirmDialog>
  );
};
