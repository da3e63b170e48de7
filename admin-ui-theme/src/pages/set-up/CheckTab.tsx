import {
  Alert,
  Button,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  PageSection,
  ToggleGroup,
  ToggleGroupItem,
} from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { Answered } from "../../components/Answered";
import { download } from "../../components/download";
import { Moment } from "../../components/Moment";
import { useAnswer } from "../../components/useAnswer";
import { FindingList } from "./FindingList";

type Report = Schema<"SetUpReport">;

/** What the set-up check finds in the realm, with what to do; and its report as a file. */
export const CheckTab = () => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [known, again] = useAnswer<Report>(() => answered(api.GET("/set-up-check/report")), [api]);
  return (
    <PageSection>
      <Answered known={known} again={again}>
        {(report) => (
          <>
            <Summary report={report} />
            <div className="pf-v5-u-my-md">
              <Button variant="secondary" onClick={again} data-testid="dual-password-check-again">
                {t("dualPasswordCheckAgain")}
              </Button>{" "}
              <Button variant="link" onClick={() => save(report)} data-testid="dual-password-report">
                {t("dualPasswordCheckDownload")}
              </Button>
            </div>
            <Findings report={report} />
          </>
        )}
      </Answered>
    </PageSection>
  );
};

const save = (report: Report) =>
  download(
    `set-up-check-${report.realm}-${report.checkedAt.slice(0, 10)}.json`,
    "application/json",
    JSON.stringify(report, null, 2),
  );

const Summary = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const rows = {
    dualPasswordCheckErrors: report.errors,
    dualPasswordCheckWarnings: report.warnings,
    dualPasswordCheckProfile: report.profile
      ? t(`dualPasswordSettingValue.profile.${report.profile}`)
      : t("dualPasswordSettingNone"),
    dualPasswordCheckVersion: report.extensionVersion,
  };
  return (
    <DescriptionList isHorizontal isCompact columnModifier={{ default: "1Col", md: "2Col" }}>
      {Object.entries(rows).map(([name, value]) => (
        <DescriptionListGroup key={name}>
          <DescriptionListTerm>{t(name)}</DescriptionListTerm>
          <DescriptionListDescription data-testid={name}>{value}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
      <DescriptionListGroup>
        <DescriptionListTerm>{t("dualPasswordCheckedAt")}</DescriptionListTerm>
        <DescriptionListDescription>
          <Moment at={report.checkedAt} />
        </DescriptionListDescription>
      </DescriptionListGroup>
    </DescriptionList>
  );
};

const SEVERITIES = ["error", "warning"] as const;

const Findings = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string[]>([...SEVERITIES]);
  if (report.findings.length === 0) {
    return <Alert variant="success" isInline title={t("dualPasswordCheckGood")} data-testid="dual-password-check-good" />;
  }
  return (
    <>
      <ToggleGroup aria-label={t("dualPasswordCheckSeverity")} className="pf-v5-u-mb-md">
        {SEVERITIES.map((severity) => (
          <ToggleGroupItem
            key={severity}
            buttonId={`severity-${severity}`}
            text={t(`dualPasswordSeverity.${severity}`)}
            isSelected={shown.includes(severity)}
            onChange={(_event, selected) =>
              setShown(selected ? [...shown, severity] : shown.filter((other) => other !== severity))
            }
          />
        ))}
      </ToggleGroup>
      <FindingList findings={report.findings.filter(({ severity }) => shown.includes(severity))} />
    </>
  );
};
