import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";

/** Lines of files that are refused, with the reasons. */
export const FaultTable = ({ names, report }: { names: string[]; report: Schema<"ImportReport"> }) => {
  const { t } = useTranslation();
  return (
    <>
      <Table aria-label={t("dualPasswordFaults")} variant="compact" data-testid="dual-password-faults">
        <Thead>
          <Tr>
            <Th modifier="wrap">{t("dualPasswordFaultFile")}</Th>
            <Th modifier="wrap">{t("dualPasswordFaultLine")}</Th>
            <Th modifier="wrap">{t("dualPasswordSerial")}</Th>
            <Th modifier="wrap">{t("dualPasswordFaultReason")}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {report.faults.map(({ file, line, serial, code, message }, place) => (
            <Tr key={place}>
              <Td dataLabel={t("dualPasswordFaultFile")} modifier="breakWord">
                {names[file - 1] ?? file}
              </Td>
              <Td dataLabel={t("dualPasswordFaultLine")}>{line}</Td>
              <Td dataLabel={t("dualPasswordSerial")}>{serial === "" ? "–" : serial}</Td>
              <Td dataLabel={t("dualPasswordFaultReason")} modifier="breakWord">
                <Reason code={code} message={message} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {report.faultCount > report.faults.length && (
        <p className="pf-v5-u-mt-sm">
          {t("dualPasswordFaultsFirst", { shown: report.faults.length, number: report.faultCount })}
        </p>
      )}
    </>
  );
};

/** In the words of the server, which are English; in another language in ours, with those of the server for what they name. */
const Reason = ({ code, message }: { code: string; message: string }) => {
  const { t, i18n } = useTranslation();
  const own = t(`dualPasswordFault.${code}`, { defaultValue: "" });
  if (i18n.language === "en" || own === "") {
    return <>{message}</>;
  }
  return (
    <>
      {own}
      <div className="pf-v5-u-color-200 pf-v5-u-font-size-sm" lang="en">
        {message}
      </div>
    </>
  );
};
