import { Alert, Badge, Card, CardBody, CardExpandableContent, CardHeader, CardTitle, FormSection } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

import { lockoutValues, wished } from "./draft";
import { meaningOf } from "./lockoutSentence";
import { SettingField } from "./SettingField";
import type { Counted } from "./settings";
import type { Group, Topic } from "./topics";
import type { Policy } from "./usePolicy";

/** The settings of a topic, which can be folded away. */
export const TopicSection = ({
  topic,
  groups,
  policy,
  open,
}: {
  topic: Topic;
  groups: Group[];
  policy: Policy;
  /** Whether it is unfolded at first. */
  open: boolean;
}) => {
  const { t } = useTranslation();
  const [expanded, setExpanded] = useState(open);
  const id = useId();
  const settings = groups.flatMap((group) => group.settings);
  const own = settings.filter((setting) => wished(policy.draft, policy.values, setting) !== setting.byDefault).length;
  return (
    <Card isFlat isCompact isExpanded={expanded} id={id} data-testid={`topic-${topic}`}>
      <CardHeader
        onExpand={() => setExpanded(!expanded)}
        toggleButtonProps={{
          id: `${id}-toggle`,
          "aria-label": t(`dualPasswordTopic.${topic}`),
          "aria-expanded": expanded,
        }}
      >
        <CardTitle component="h2" id={`${id}-title`}>
          {t(`dualPasswordTopic.${topic}`)}{" "}
          {own > 0 && <Badge isRead>{t("dualPasswordTopicOwn", { own })}</Badge>}
        </CardTitle>
      </CardHeader>
      <CardExpandableContent>
        <CardBody>
          {groups.map((group) => (
            <FormSection
              key={group.counted ?? "others"}
              className="pf-v5-u-mb-lg"
              title={group.counted && t(`dualPasswordCounted.${group.counted}`)}
              titleElement="h3"
            >
              {group.counted && <Meaning counted={group.counted} policy={policy} />}
              {group.settings.map((setting) => (
                <SettingField key={setting.attribute} setting={setting} policy={policy} />
              ))}
            </FormSection>
          ))}
        </CardBody>
      </CardExpandableContent>
    </Card>
  );
};

/** What the values mean, while they are entered. */
const Meaning = ({ counted, policy }: { counted: Counted; policy: Policy }) => {
  const { t, i18n } = useTranslation();
  const values = lockoutValues(policy.settings, counted, policy.draft, policy.values);
  return (
    <div aria-live="polite" className="dual-password-meaning">
      <Alert
        variant={values ? "info" : "warning"}
        isInline
        isPlain
        title={values ? meaningOf(values, i18n.language) : t("dualPasswordSettingNoMeaning")}
        data-testid={`meaning-${counted}`}
      />
    </div>
  );
};
