import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";

import { PageHeader } from "../../components/PageHeader";
import { CheckTab } from "./CheckTab";
import { PlanTab } from "./PlanTab";
import { UndoTab } from "./UndoTab";

const TABS = ["check", "set-up", "undo"];

/** The set-up of the realm: what is wrong with it, what a set-up would change, and the way back. */
export default function SetUp() {
  const { t } = useTranslation();
  const [parameters, setParameters] = useSearchParams();
  const named = parameters.get("tab") ?? "";
  return (
    <>
      <PageHeader title={t("dualPasswordSetUp")} intro={t("dualPasswordSetUpPageIntro")} showsMoments />
      <PageSection variant="light" padding={{ default: "noPadding" }}>
        <Tabs
          activeKey={TABS.includes(named) ? named : TABS[0]}
          onSelect={(_event, tab) => setParameters({ tab: String(tab) }, { replace: true })}
          mountOnEnter
          unmountOnExit
          inset={{ default: "insetMd" }}
          aria-label={t("dualPasswordSetUp")}
        >
          <Tab
            eventKey="check"
            title={<TabTitleText>{t("dualPasswordCheck")}</TabTitleText>}
            data-testid="dual-password-tab-check"
          >
            <CheckTab />
          </Tab>
          <Tab
            eventKey="set-up"
            title={<TabTitleText>{t("dualPasswordSetUpTab")}</TabTitleText>}
            data-testid="dual-password-tab-set-up"
          >
            <PlanTab />
          </Tab>
          <Tab
            eventKey="undo"
            title={<TabTitleText>{t("dualPasswordUndoTab")}</TabTitleText>}
            data-testid="dual-password-tab-undo"
          >
            <UndoTab />
          </Tab>
        </Tabs>
      </PageSection>
    </>
  );
}
