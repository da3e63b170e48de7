import { Alert, Button, Form, Modal, ModalVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { LeaveGuard } from "../../components/LeaveGuard";
import { LettersLanguage, useLettersLanguage } from "../../components/LettersLanguage";
import { usePrint } from "../../components/usePrint";

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
  const print = usePrint();
  const [language, setLanguage] = useLettersLanguage();
  const [making, setMaking] = useState(false);
  const [letter, setLetter] = useState<string>();
  const make = async () => {
    setMaking(true);
    try {
      const html: unknown = await answered(
        api.POST("/contracts/{contractId}/initialisation", {
          params: { path: { contractId: user.contract?.id ?? "" } },
          body: { users: [user.id] },
          headers: { Accept: "text/html", "Accept-Language": language },
          parseAs: "text",
        }),
      );
      setLetter(String(html));
      print(String(html));
    } finally {
      setMaking(false);
    }
  };
  const guard = <LeaveGuard title={t("dualPasswordLeaveLetters")} text={t("dualPasswordLeaveLettersText")} withinPage />;
  if (letter === undefined) {
    return (
      <>
        <ConfirmDialog
          title={t("dualPasswordLetterTitle", { user: user.username })}
          confirmLabel={t("dualPasswordLetterMake")}
          danger
          onConfirm={make}
          onClose={onClose}
        >
          <p className="pf-v5-u-mb-md">{t("dualPasswordLetterText")}</p>
          <Form onSubmit={(event) => event.preventDefault()}>
            <LettersLanguage value={language} onChange={setLanguage} />
          </Form>
        </ConfirmDialog>
        {making && guard}
      </>
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
      // The letter must not vanish by a slip of the hand.
      showClose={false}
      onEscapePress={() => undefined}
      title={t("dualPasswordLetterDone")}
      data-testid="dual-password-letter-done"
      actions={[
        <Button key="again" variant="secondary" onClick={() => print(letter)}>
          {t("dualPasswordPrintAgain")}
        </Button>,
        <Button key="close" variant="primary" onClick={close} data-testid="dual-password-close">
          {t("dualPasswordClose")}
        </Button>,
      ]}
    >
      <Alert variant="warning" isInline isPlain title={t("dualPasswordLetterOnce")} />
      {guard}
    </Modal>
  );
};
