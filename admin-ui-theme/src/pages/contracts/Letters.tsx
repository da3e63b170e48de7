import { Alert, Button, ExpandableSection } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/**
 * Letters with passwords, to be printed once. They stand in a frame of their own, where no script of a bank's template runs, and
 * nowhere else.
 */
export const Letters = ({ html, onPrinted }: { html: string; onPrinted: () => void }) => {
  const { t } = useTranslation();
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState(false);
  return (
    <Alert
      isInline
      variant="warning"
      title={t("dualPasswordLetters")}
      className="pf-v5-u-mb-md"
      data-testid="dual-password-letters"
      actionLinks={
        <>
          <Button onClick={() => frame.current?.contentWindow?.print()} data-testid="dual-password-print">
            {t("dualPasswordLettersPrint")}
          </Button>
          <Button variant="secondary" onClick={onPrinted} data-testid="dual-password-printed" className="pf-v5-u-ml-sm">
            {t("dualPasswordLettersPrinted")}
          </Button>
        </>
      }
    >
      <p>{t("dualPasswordLettersText")}</p>
      <ExpandableSection
        toggleText={t(shown ? "dualPasswordLettersHide" : "dualPasswordLettersShow")}
        isExpanded={shown}
        onToggle={(_event, isShown) => setShown(isShown)}
      />
      <iframe
        ref={frame}
        title={t("dualPasswordLettersFrame")}
        srcDoc={html}
        sandbox="allow-same-origin allow-modals"
        className={shown ? "dual-password-letters" : "pf-v5-u-screen-reader"}
        aria-hidden={!shown}
        tabIndex={shown ? 0 : -1}
      />
    </Alert>
  );
};
