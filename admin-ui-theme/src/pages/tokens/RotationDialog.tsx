import { Alert, Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";

/** Encrypts the secrets of all tokens by the newest key, and says whether older keys are still needed. */
export const RotationDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [done, setDone] = useState<Schema<"Rotation">>();
  return (
    <ConfirmDialog
      title={t("dualPasswordRotate")}
      confirmLabel={t(done ? "dualPasswordRotateAgain" : "dualPasswordRotate")}
      onConfirm={async () => setDone(await answered(api.POST("/token-secrets/rotation")))}
      onClose={onClose}
    >
      <p>{t("dualPasswordRotateExplain")}</p>
      {done && (
        <Alert
          className="pf-v5-u-mt-md"
          isInline
          variant={done.unreadable > 0 ? "danger" : done.encrypted > 0 ? "info" : "success"}
          title={t("dualPasswordRotated", done)}
          data-testid="dual-password-rotated"
          actionLinks={
            <Button variant="link" isInline onClick={onClose}>
              {t("close")}
            </Button>
          }
        >
          {t(
            done.unreadable > 0
              ? "dualPasswordRotatedUnreadable"
              : done.encrypted > 0
                ? "dualPasswordRotatedOnceMore"
                : "dualPasswordRotatedOver",
          )}
        </Alert>
      )}
    </ConfirmDialog>
  );
};
