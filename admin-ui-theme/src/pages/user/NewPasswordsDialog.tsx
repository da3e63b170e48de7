import { Alert, Button, Modal, ModalVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { nameKeyOf, PASSWORDS } from "../../components/kinds";
import { languageOfLetter } from "../../components/languages";
import { LeaveGuard } from "../../components/LeaveGuard";
import { LastDay } from "../../components/Moment";
import { StateLabel } from "../../components/StateLabel";
import { usePrint } from "../../components/usePrint";
import { Facts } from "./Facts";
import { slipPage } from "./slip";

/** What a reset has done; generated passwords are shown here and nowhere else. */
export const NewPasswordsDialog = ({
  user,
  done,
  onClose,
}: {
  user: Schema<"User">;
  done: Schema<"PasswordsReset">;
  onClose: () => void;
}) => {
  const { t, i18n } = useTranslation();
  const printPage = usePrint();
  const generated = PASSWORDS.filter((kind) => done.generated[kind] !== undefined);
  // Who reads the slip may have another language than who prints it.
  const language = languageOfLetter(done.reader.language);
  const print = async () => {
    await i18n.loadLanguages(language);
    printPage(slipPage(user, done, i18n.getFixedT(language), language));
  };
  return (
    <Modal
      variant={ModalVariant.small}
      isOpen
      // What is shown once must not vanish by a slip of the hand.
      showClose={generated.length === 0}
      onClose={onClose}
      onEscapePress={generated.length === 0 ? undefined : () => undefined}
      title={t("dualPasswordResetDone", { user: user.username })}
      data-testid="dual-password-new-passwords"
      actions={[
        ...(generated.length > 0
          ? [
              <Button key="print" variant="secondary" onClick={() => void print()}>
                {t("dualPasswordPrint")}
              </Button>,
            ]
          : []),
        <Button key="close" variant="primary" onClick={onClose} data-testid="dual-password-close">
          {t("dualPasswordClose")}
        </Button>,
      ]}
    >
      {generated.length > 0 && (
        <>
          <Alert variant="warning" isInline isPlain title={t("dualPasswordShownOnce")} />
          <LeaveGuard title={t("dualPasswordLeavePasswords")} text={t("dualPasswordLeavePasswordsText")} withinPage />
        </>
      )}
      {PASSWORDS.filter((kind) => done.changed.includes(kind)).map((kind) => (
        <Facts
          key={kind}
          facts={[
            [
              t(nameKeyOf(kind)),
              <span className="dual-password-secret" data-testid={`dual-password-generated-${kind}`}>
                {done.generated[kind] ?? t("dualPasswordAsTyped")}
              </span>,
            ],
            [
              t("dualPasswordFactValidUntil"),
              done.validUntil[kind] && <LastDay until={done.validUntil[kind]} zone={done.reader.timeZone} />,
            ],
          ]}
        />
      ))}
      <Facts
        facts={[[t("dualPasswordStateAfter"), done.after.map((state) => <StateLabel key={state} state={state} />)]]}
      />
    </Modal>
  );
};
