import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router-dom";

import { ConfirmDialog } from "../../components/ConfirmDialog";

/** Asks before a page is left on which something is not saved. */
export const LeaveGuard = ({ unsaved }: { unsaved: boolean }) => {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  return (
    blocker.state === "blocked" && (
      <ConfirmDialog
        title={t("dualPasswordLeaveTitle")}
        confirmLabel={t("dualPasswordLeave")}
        danger
        onConfirm={async () => blocker.proceed()}
        onClose={() => blocker.reset()}
      >
        {t("dualPasswordLeaveText")}
      </ConfirmDialog>
    )
  );
};
