import { Checkbox, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import type { Setting } from "./settings";
import { choiceOf, labelOf } from "./words";

/** The field of a setting, as its values are best entered. */
export const SettingInput = ({
  setting,
  value,
  readOnly,
  invalid,
  describedBy,
  onChange,
}: {
  setting: Setting;
  value: string;
  readOnly: boolean;
  invalid: boolean;
  describedBy: string;
  onChange: (value: string) => void;
}) => {
  const { t } = useTranslation();
  const { attribute, form } = setting;
  const validated = invalid ? ("error" as const) : ("default" as const);
  switch (form.kind) {
    case "choice":
      return (
        <FormSelect
          id={attribute}
          value={value}
          isDisabled={readOnly}
          validated={validated}
          aria-describedby={describedBy}
          onChange={(_event, chosen) => onChange(chosen)}
        >
          {form.values.map((choice) => (
            <FormSelectOption key={choice} value={choice} label={choiceOf(t, setting, choice)} />
          ))}
        </FormSelect>
      );
    case "several": {
      const chosen = value.split(" ");
      return (
        <div role="group" aria-label={labelOf(t, setting)} aria-describedby={describedBy}>
          {form.values.map((choice) => (
            <Checkbox
              key={choice}
              id={`${attribute}-${choice}`}
              label={choiceOf(t, setting, choice)}
              isChecked={chosen.includes(choice)}
              isDisabled={readOnly}
              onChange={(_event, checked) =>
                onChange(form.values.filter((other) => (other === choice ? checked : chosen.includes(other))).join(" "))
              }
            />
          ))}
        </div>
      );
    }
    default:
      return (
        <TextInput
          id={attribute}
          value={value}
          inputMode={form.kind === "number" ? "numeric" : undefined}
          autoComplete="off"
          spellCheck={false}
          readOnlyVariant={readOnly ? "default" : undefined}
          validated={validated}
          aria-describedby={describedBy}
          onChange={(_event, text) => onChange(text)}
        />
      );
  }
};
