import { Alert, Checkbox, Form, PageSection, SearchInput, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";

import { Nothing } from "../../components/Answered";
import { wished } from "./draft";
import { SaveBar } from "./SaveBar";
import { ROW_PREFIX, type Setting } from "./settings";
import { byTopic, groupsOf } from "./topics";
import { TopicSection } from "./TopicSection";
import type { Policy } from "./usePolicy";
import { helpOf, labelOf } from "./words";

/** Which settings are shown: those with a text in name, help or attribute, and those that are not their defaults. */
type Filter = { text: string; ownOnly: boolean };

/** The settings by topic. An address that ends with "?find=" and an attribute shows that setting. */
export const SettingsTab = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const [filter, setFilter] = useState<Filter>({ text: parameters.get("find") ?? "", ownOnly: false });
  const filtered = filter.text.trim() !== "" || filter.ownOnly;
  const shown = policy.settings.filter((setting) => {
    const words = [setting.attribute, labelOf(t, setting), helpOf(t, setting)].join("\n").normalize("NFKC").toLowerCase();
    return (
      words.includes(filter.text.trim().normalize("NFKC").toLowerCase()) &&
      (!filter.ownOnly || differs(policy, setting))
    );
  });
  const topics = useTopics(shown);
  return (
    <PageSection>
      <Others policy={policy} />
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput
              aria-label={t("dualPasswordSettingFind")}
              placeholder={t("dualPasswordSettingFind")}
              value={filter.text}
              onChange={(_event, text) => setFilter({ ...filter, text })}
              onClear={() => setFilter({ ...filter, text: "" })}
            />
          </ToolbarItem>
          <ToolbarItem alignSelf="center">
            <Checkbox
              id="dual-password-own-only"
              label={t("dualPasswordSettingOwnOnly")}
              isChecked={filter.ownOnly}
              onChange={(_event, ownOnly) => setFilter({ ...filter, ownOnly })}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Form onSubmit={(event) => event.preventDefault()}>
        {topics.map(([topic, groups]) => (
          <TopicSection
            key={`${topic}-${filtered}`}
            topic={topic}
            groups={groups}
            policy={policy}
            open={filtered || topic === "suspension"}
          />
        ))}
      </Form>
      {topics.length === 0 && <Nothing title={t("dualPasswordSettingNotFound")} />}
      {policy.mayChange && <SaveBar policy={policy} />}
    </PageSection>
  );
};

const useTopics = (settings: Setting[]) => {
  const attributes = settings.map(({ attribute }) => attribute).join();
  return useMemo(() => byTopic(groupsOf(settings)), [attributes]);
};

const differs = (policy: Policy, setting: Setting) =>
  !setting.attribute.startsWith(ROW_PREFIX) && wished(policy.draft, policy.values, setting) !== setting.byDefault;

/** What others have changed meanwhile; nothing that was entered here is lost. */
const Others = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation();
  if (policy.changedByOthers.length === 0) {
    return null;
  }
  const changed = policy.settings.filter(({ attribute }) => policy.changedByOthers.includes(attribute));
  return (
    <Alert variant="warning" isInline title={t("dualPasswordPolicyChangedByOthers")} data-testid="dual-password-changed-by-others">
      <ul>
        {changed.map((setting) => (
          <li key={setting.attribute}>
            {labelOf(t, setting)} (<code>{setting.attribute}</code>): {policy.values[setting.attribute]}
          </li>
        ))}
      </ul>
    </Alert>
  );
};
