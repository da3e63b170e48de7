import { Form, FormGroup, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { asTyped } from "../../components/digits";
import type { ActionProps } from "./TokenActions";
import { isCode } from "./tokenActions";

/** Takes two codes, which the user reads out one after the other. */
export const ResynchroniseDialog = ({ token: { serial }, onDone, onChanged, onClose }: ActionProps) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [code, setCode] = useState("");
  const [next, setNext] = useState("");
  return (
    <ConfirmDialog
      title={t("dualPasswordTokenAsk.resynchronise", { serial })}
      confirmLabel={t("dualPasswordTokenAction.resynchronise")}
      failedTitle={t("dualPasswordNotResynchronised")}
      disabled={!isCode(code) || !isCode(next)}
      onConfirm={async () => {
        try {
          await answered(
            api.POST("/tokens/{serial}/resynchronise", {
              params: { path: { serial } },
              body: { code: asTyped(code), next: asTyped(next) },
            }),
          );
        } catch (refused) {
          setCode("");
          setNext("");
          // A wrong pair counts, and the fifth suspends the token.
          onChanged();
          throw refused;
        }
        onDone();
      }}
      onClose={onClose}
    >
      <p>{t("dualPasswordTokenExplain.resynchronise")}</p>
      <Form className="pf-v5-u-mt-md" onSubmit={(event) => event.preventDefault()}>
        <Code id="dual-password-code" label={t("dualPasswordCode")} value={code} onChange={setCode} />
        <Code id="dual-password-next-code" label={t("dualPasswordNextCode")} value={next} onChange={setNext} />
      </Form>
    </ConfirmDialog>
  );
};

const Code = ({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}) => (
  <FormGroup label={label} fieldId={id} isRequired>
    <TextInput
      id={id}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      onChange={(_event, typed) => onChange(typed)}
    />
  </FormGroup>
);
