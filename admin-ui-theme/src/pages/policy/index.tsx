import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Grid, GridItem, PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";

import { Answered } from "../../components/Answered";
import { LeaveGuard } from "../../components/LeaveGuard";
import { PageHeader } from "../../components/PageHeader";
import { LastGoodTab } from "./LastGoodTab";
import { MatrixTab } from "./MatrixTab";
import { Rehearsal } from "./Rehearsal";
import { SettingsTab } from "./SettingsTab";
import { usePolicy, useStored, type Stored } from "./usePolicy";

const TABS = ["settings", "permissions", "last-good"];

/** The settings of the realm: their values, who may do what, and the last good ones. */
export default function Policy() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const [known, again] = useStored();
  const [settingsUnsaved, setSettingsUnsaved] = useState(false);
  const [matrixUnsaved, setMatrixUnsaved] = useState(false);
  const named = parameters.get("tab") ?? "";
  return (
    <>
      {(settingsUnsaved || matrixUnsaved) && (
        <LeaveGuard title={t("dualPasswordLeaveTitle")} text={t("dualPasswordLeaveText")} />
      )}
      <PageHeader title={t("dualPasswordPolicy")} intro={t("dualPasswordPolicyIntro")} showsMoments />
      <PageSection variant="light" padding={{ default: "noPadding" }}>
        <Tabs
          activeKey={TABS.includes(named) ? named : TABS[0]}
          onSelect={(_event, tab) => setParameters({ tab: String(tab) }, { replace: true })}
          mountOnEnter
          inset={{ default: "insetMd" }}
          aria-label={t("dualPasswordPolicy")}
        >
          <Tab
            eventKey="settings"
            title={<TabTitleText>{t("dualPasswordPolicySettings")}</TabTitleText>}
            data-testid="dual-password-tab-settings"
          >
            <Answered known={known} again={again}>
              {(stored) => <Settings stored={stored} again={again} onUnsaved={setSettingsUnsaved} />}
            </Answered>
          </Tab>
          <Tab
            eventKey="permissions"
            title={<TabTitleText>{t("dualPasswordMatrix")}</TabTitleText>}
            data-testid="dual-password-tab-permissions"
          >
            <MatrixTab onSaved={again} onUnsaved={setMatrixUnsaved} />
          </Tab>
          <Tab
            eventKey="last-good"
            title={<TabTitleText>{t("dualPasswordLastGood")}</TabTitleText>}
            data-testid="dual-password-tab-last-good"
          >
            <LastGoodTab key={known.state === "ready" ? known.value.tag : ""} onRestored={again} />
          </Tab>
        </Tabs>
      </PageSection>
    </>
  );
}

const Settings = ({
  stored,
  again,
  onUnsaved,
}: {
  stored: Stored;
  again: () => void;
  onUnsaved: (unsaved: boolean) => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const policy = usePolicy(stored, again, (count) => addAlert(t("dualPasswordPolicySaved", { count })));
  const unsaved = Object.keys(policy.draft).length > 0;
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);
  return (
    <Grid hasGutter>
      <GridItem span={12} xl={7}>
        <SettingsTab policy={policy} />
      </GridItem>
      <GridItem span={12} xl={5}>
        <PageSection className="pf-v5-u-pl-0-on-xl">
          <Rehearsal policy={policy} />
        </PageSection>
      </GridItem>
    </Grid>
  );
};
