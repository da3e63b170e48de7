import { Button, FormGroup, FormHelperText, HelperText, HelperTextItem, Label, Text } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import { wished } from "./draft";
import type { Setting } from "./settings";
import { SettingInput } from "./SettingInput";
import type { Policy } from "./usePolicy";
import { allowedOf, helpOf, labelOf, valueOf } from "./words";

/** What the set-up check says of a value that nobody has chosen. */
const NOT_CHOSEN = "time-zone-not-chosen";

/** A setting: its value, what it does, what is allowed, and what is to be said of the value. */
export const SettingField = ({ setting, policy }: { setting: Setting; policy: Policy }) => {
  const { t } = useTranslation();
  const { attribute } = setting;
  const value = wished(policy.draft, policy.values, setting);
  const complaint = policy.complaints[attribute];
  const help = `${attribute}-help`;
  const allowed = allowedOf(t, setting);
  const byDefault = valueOf(t, setting, setting.byDefault);
  return (
    <FormGroup
      label={labelOf(t, setting)}
      fieldId={setting.form.kind === "several" ? undefined : attribute}
      labelInfo={<Marks setting={setting} policy={policy} />}
      data-setting={attribute}
    >
      <SettingInput
        setting={setting}
        value={value}
        readOnly={!policy.mayChange}
        invalid={complaint !== undefined}
        describedBy={help}
        onChange={(entered) => policy.wish(setting, entered)}
      />
      <FormHelperText>
        <HelperText id={help}>
          {complaint && (
            <HelperTextItem variant="error" hasIcon data-testid={`complaint-${attribute}`}>
              {complaint}
            </HelperTextItem>
          )}
          <HelperTextItem>{helpOf(t, setting)}</HelperTextItem>
          <HelperTextItem>
            {allowed
              ? t("dualPasswordSettingDefaultAllowed", { value: byDefault, allowed })
              : t("dualPasswordSettingDefault", { value: byDefault })}{" "}
            <code className="dual-password-attribute">{attribute}</code>
          </HelperTextItem>
        </HelperText>
      </FormHelperText>
      <Findings setting={setting} policy={policy} />
    </FormGroup>
  );
};

/** That a value is not the default, or not saved yet; with the way back to the default. */
const Marks = ({ setting, policy }: { setting: Setting; policy: Policy }) => {
  const { t } = useTranslation();
  const differs = wished(policy.draft, policy.values, setting) !== setting.byDefault;
  return (
    <>
      {setting.attribute in policy.draft && (
        <Label isCompact color="gold" data-testid={`unsaved-${setting.attribute}`}>
          {t("dualPasswordSettingUnsaved")}
        </Label>
      )}{" "}
      {differs && (
        <Label isCompact color="blue" data-testid={`own-${setting.attribute}`}>
          {t("dualPasswordSettingOwn")}
        </Label>
      )}{" "}
      {differs && policy.mayChange && (
        <Button
          variant="link"
          isInline
          aria-label={`${t("dualPasswordSettingToDefault")}: ${labelOf(t, setting)}`}
          onClick={() => policy.wish(setting, null)}
        >
          {t("dualPasswordSettingToDefault")}
        </Button>
      )}
    </>
  );
};

const Findings = ({ setting, policy }: { setting: Setting; policy: Policy }) => {
  const { t } = useTranslation();
  const findings = policy.findings.filter(({ place }) => place === setting.attribute);
  return findings.map(({ code, severity, message }) => (
    <HelperText key={code} className="pf-v5-u-mt-xs">
      <HelperTextItem variant={severity === "error" ? "error" : "warning"} hasIcon data-testid={`finding-${code}`}>
        {t(`dualPasswordFinding.${code}`, { defaultValue: message })}{" "}
        {t(`dualPasswordFindingRemedy.${code}`, { defaultValue: "" })}{" "}
        <Text component="small" lang="en">
          {message}
        </Text>{" "}
        {code === NOT_CHOSEN && policy.mayChange && !(setting.attribute in policy.draft) && (
          <Button variant="link" isInline onClick={() => policy.keep(setting)}>
            {t("dualPasswordSettingKeep", { value: policy.values[setting.attribute] })}
          </Button>
        )}
      </HelperTextItem>
    </HelperText>
  ));
};
