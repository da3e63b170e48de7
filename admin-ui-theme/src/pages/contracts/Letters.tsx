import { Alert, Button, ExpandableSection } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { usePrint } from "../../components/usePrint";

/** Letters with passwords, to be printed once. They stand in a frame of their own, where no script of a bank's template runs. */
export const Letters = ({ html, onPrinted }: { html: string; onPrinted: () => void }) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const print = usePrint();
  return (
    <Alert
      isInline
      variant="warning"
      title={t("dualPasswordLetters")}
      className="pf-v5-u-mb-md"
      data-testid="dual-password-letters"
      actionLinks={
        <>
          <Button onClick={() => print(html)} data-testid="dual-password-print">
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
      >
        {shown && (
          <iframe
            title={t("dualPasswordLettersFrame")}
            srcDoc={html}
            sandbox=""
            className="dual-password-letters"
          />
        )}
      </ExpandableSection>
    </Alert>
  );
};
