import { FormGroup, FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useConsole } from "../adapter";
import { LANGUAGES } from "./languages";

/** The language of letters: at first that of the console. The customer, who reads them, may have another one. */
export function useLettersLanguage() {
  const { language } = useConsole();
  return useState(LANGUAGES.includes(language) ? language : LANGUAGES[0]!);
}

/** Chooses the language of letters. */
export const LettersLanguage = ({ value, onChange }: { value: string; onChange: (language: string) => void }) => {
  const { t } = useTranslation();
  return (
    <FormGroup label={t("dualPasswordLettersLanguage")} fieldId="dual-password-letters-language">
      <div className="dual-password-choice">
        <FormSelect
          id="dual-password-letters-language"
          value={value}
          onChange={(_event, language) => onChange(language)}
        >
          {LANGUAGES.map((tag) => (
            <FormSelectOption key={tag} value={tag} label={t(`dualPasswordLanguage.${tag}`)} />
          ))}
        </FormSelect>
      </div>
    </FormGroup>
  );
};
