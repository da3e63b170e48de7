import { Alert, Button, Modal, ModalVariant } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { isRefusal, sentenceOf } from "./refusals";

/**
 * Asks before something is done that cannot be undone, does it, and stays open with the reason when it fails. It is shown while it is
 * there.
 */
export const ConfirmDialog = ({
  title,
  children,
  confirmLabel,
  danger = false,
  disabled = false,
  failedTitle,
  onConfirm,
  onClose,
}: {
  title: string;
  children: ReactNode;
  /** What the button that does it says. */
  confirmLabel: string;
  /** Whether it takes something away. */
  danger?: boolean;
  /** Whether something is still to be entered. */
  disabled?: boolean;
  /** Says that it failed; missing where a refusal means that nothing was changed. */
  failedTitle?: string;
  /** Does it; what it throws is shown. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const confirm = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onConfirm();
    } catch (reason) {
      setFailure(reason ?? new Error());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      variant={ModalVariant.small}
      title={title}
      isOpen
      showClose={!busy}
      onClose={busy ? undefined : onClose}
      data-testid="dual-password-confirm-dialog"
      actions={[
        <Button
          key="confirm"
          variant={danger ? "danger" : "primary"}
          isDisabled={busy || disabled}
          isLoading={busy}
          onClick={() => void confirm()}
          data-testid="dual-password-confirm"
        >
          {confirmLabel}
        </Button>,
        <Button key="cancel" variant="link" isDisabled={busy} onClick={onClose} data-testid="dual-password-cancel">
          {t("cancel")}
        </Button>,
      ]}
    >
      {children}
      {failure !== undefined && (
        <Alert
          className="pf-v5-u-mt-md"
          variant="danger"
          isInline
          title={failedTitle ?? t(isRefusal(failure) ? "dualPasswordNotDone" : "dualPasswordNotKnown")}
          data-testid="dual-password-refused"
        >
          {sentenceOf(t, failure)}
        </Alert>
      )}
    </Modal>
  );
};
