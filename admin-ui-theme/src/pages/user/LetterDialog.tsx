import { Alert, Button, Modal, ModalVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { printPage } from "../../components/print";

/** Gives the user two new passwords, and prints the letter that brings them. */
export const LetterDialog = ({
  user,
  onDone,
  onClose,
}: {
  user: Schema<"User">;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [letter, setLetter] = useState<string>();
  const make = async () => {
    const html: unknown = await answered(
      api.POST("/contracts/{contractId}/initialisation", {
        params: { path: { contractId: user.contract?.id ?? "" } },
        body: { users: [user.id] },
        headers: { Accept: "text/html" },
        parseAs: "text",
      }),
    );
    setLetter(String(html));
    printPage(String(html));
  };
  if (letter === undefined) {
    return (
      <ConfirmDialog
        title={t("dualPasswordLetterTitle", { user: user.username })}
        confirmLabel={t("dualPasswordLetterMake")}
        danger
        onConfirm={make}
        onClose={onClose}
      >
        {t("dualPasswordLetterText")}
      </ConfirmDialog>
    );
  }
  const close = () => {
    onClose();
    onDone();
  };
  return (
    <Modal
      variant={ModalVariant.small}
      isOpen
      showClose={false}
      onEscapePress={() => undefined}
      title={t("dualPasswordLetterDone")}
      data-testid="dual-password-letter-done"
      actions={[
        <Button key="again" variant="secondary" onClick={() => printPage(letter)}>
          {t("dualPasswordPrintAgain")}
        </Button>,
        <Button key="close" variant="primary" onClick={close} data-testid="dual-password-close">
          {t("dualPasswordClose")}
        </Button>,
      ]}
    >
      <Alert variant="warning" isInline isPlain title={t("dualPasswordLetterOnce")} />
    </Modal>
  );
};
