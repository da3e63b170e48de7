import { Alert, Button, Flex, FlexItem } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { download } from "../../components/download";
import { useZone } from "../../components/Moment";
import { dateAndTime } from "../../components/moments";
import { isRefusal, sentenceOf } from "../../components/refusals";
import { FaultTable } from "./FaultTable";
import { reportOf } from "./tokenImport";

/** What an import would do, or has done: how many tokens, and every fault, to be kept as a file too. */
export const ImportReport = ({
  names,
  report,
  added,
  failure,
  children,
}: {
  /** Of the files, in the order in which the report counts them. */
  names: string[];
  report: Schema<"ImportReport">;
  /** How many tokens were added; missing for a dry run. */
  added?: number;
  /** Why they could not be added. */
  failure?: unknown;
  /** What can be done next. */
  children: ReactNode;
}) => {
  const { t, i18n } = useTranslation();
  const zone = useZone();
  const counts = { files: report.files, tokens: added ?? report.tokens, faults: report.faultCount };
  const save = () => {
    const at = dateAndTime(new Date().toISOString(), zone, i18n.language);
    download("token-import.csv", "text/csv;charset=utf-8", reportOf({ names, report, added, at: `${at} ${zone}` }));
  };
  return (
    <div data-testid="dual-password-import-report">
      <Alert
        isInline
        variant={added !== undefined ? "success" : report.good ? "info" : "danger"}
        title={t(titleOf(report, added), counts)}
        className="pf-v5-u-mb-md"
      >
        {t(textOf(report, added), counts)}
      </Alert>
      {failure !== undefined && (
        <Alert isInline variant="danger" title={t(isRefusal(failure) ? "dualPasswordImportNotAdded" : "dualPasswordNotKnown")} className="pf-v5-u-mb-md">
          {sentenceOf(t, failure)}
        </Alert>
      )}
      {report.faults.length > 0 && <FaultTable names={names} report={report} />}
      <Flex className="pf-v5-u-mt-md">
        <FlexItem>{children}</FlexItem>
        <FlexItem>
          <Button variant="link" onClick={save} data-testid="dual-password-import-save">
            {t("dualPasswordImportSave")}
          </Button>
        </FlexItem>
      </Flex>
    </div>
  );
};

function titleOf({ good, faultCount }: Schema<"ImportReport">, added?: number): string {
  if (added !== undefined) {
    return "dualPasswordImportAdded";
  }
  if (good) {
    return "dualPasswordImportGood";
  }
  return faultCount > 0 ? "dualPasswordImportFaulty" : "dualPasswordImportEmpty";
}

function textOf({ good }: Schema<"ImportReport">, added?: number): string {
  if (added !== undefined) {
    return "dualPasswordImportAddedText";
  }
  return good ? "dualPasswordImportGoodText" : "dualPasswordImportFaultyText";
}
