import { Alert, Button, Modal, ModalVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { nameKeyOf, PASSWORDS } from "../../components/kinds";
import { LeaveGuard } from "../../components/LeaveGuard";
import { letterPage } from "../../components/letter";
import { LastDay, useZone } from "../../components/Moment";
import { lastDay } from "../../components/moments";
import { StateLabel } from "../../components/StateLabel";
import { usePrint } from "../../components/usePrint";
import { Facts } from "./Facts";

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
  const zone = useZone();
  const printPage = usePrint();
  const generated = PASSWORDS.filter((kind) => done.generated[kind] !== undefined);
  const print = () =>
    printPage(
      letterPage({
        language: i18n.language,
        title: t("dualPasswordSlipTitle"),
        lines: [
          { name: t("dualPasswordSlipName"), value: user.name },
          { name: t("dualPasswordSlipLoginId"), value: user.username, typed: true },
          ...generated.flatMap((kind) => slipLines(kind)),
        ],
        notes: [t("dualPasswordSlipChange"), t("dualPasswordSlipKeep")],
      }),
    );
  const slipLines = (kind: (typeof generated)[number]) => {
    const until = done.validUntil[kind];
    return [
      { name: t(nameKeyOf(kind)), value: done.generated[kind] ?? "", typed: true },
      ...(until ? [{ name: t("dualPasswordFactValidUntil"), value: lastDay(until, zone, i18n.language) }] : []),
    ];
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
              <Button key="print" variant="secondary" onClick={print}>
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
            [t("dualPasswordFactValidUntil"), done.validUntil[kind] && <LastDay until={done.validUntil[kind]} />],
          ]}
        />
      ))}
      <Facts
        facts={[[t("dualPasswordStateAfter"), done.after.map((state) => <StateLabel key={state} state={state} />)]]}
      />
    </Modal>
  );
};
