import { Form, FormGroup, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { SharedBy } from "./SharedBy";
import type { ActionProps } from "./TokenActions";
import { isSerial } from "./tokenActions";

/** Asks for the serial number, because a revocation is for good. */
export const RevokeDialog = ({ token: { serial }, users, onDone, onClose }: ActionProps) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [typed, setTyped] = useState("");
  return (
    <ConfirmDialog
      title={t("dualPasswordTokenAsk.revoke", { serial })}
      confirmLabel={t("dualPasswordTokenAction.revoke")}
      danger
      disabled={!isSerial(typed, serial)}
      onConfirm={async () => {
        await answered(api.POST("/tokens/{serial}/revoke", { params: { path: { serial } } }));
        onDone();
      }}
      onClose={onClose}
    >
      <p>{t("dualPasswordTokenExplain.revoke")}</p>
      <SharedBy users={users} />
      <Form className="pf-v5-u-mt-md" onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t("dualPasswordTypeSerial", { serial })} fieldId="dual-password-typed-serial" isRequired>
          <TextInput
            id="dual-password-typed-serial"
            value={typed}
            inputMode="numeric"
            autoComplete="off"
            onChange={(_event, value) => setTyped(value)}
          />
        </FormGroup>
      </Form>
    </ConfirmDialog>
  );
};
