import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker } from "react-router-dom";

import { ConfirmDialog } from "./ConfirmDialog";

/** Asks before a page is left, by a link, by the browser or by closing the window. It does so while it is there. */
export const LeaveGuard = ({
  title,
  text,
  withinPage = false,
}: {
  title: string;
  /** What is lost. */
  text: string;
  /** Whether another view of the same page loses it, too. */
  withinPage?: boolean;
}) => {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => withinPage || currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, []);
  return (
    blocker.state === "blocked" && (
      <ConfirmDialog
        title={title}
        confirmLabel={t("dualPasswordLeave")}
        danger
        onConfirm={() => Promise.resolve(blocker.proceed())}
        onClose={() => blocker.reset()}
      >
        {text}
      </ConfirmDialog>
    )
  );
};
