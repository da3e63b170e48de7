import { Alert, Form } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { ContractPicker, type Chosen } from "../../components/ContractPicker";
import { SharedBy } from "./SharedBy";
import type { ActionProps } from "./TokenActions";

/** Asks which contract a token is given to. */
export const AssignDialog = ({ token: { serial, contract }, users, onDone, onClose }: ActionProps) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <ConfirmDialog
      title={t("dualPasswordTokenAsk.assign", { serial })}
      confirmLabel={t("dualPasswordTokenAction.assign")}
      disabled={chosen === undefined || chosen.id === contract}
      onConfirm={async () => {
        await answered(
          api.PUT("/tokens/{serial}/contract", { params: { path: { serial } }, body: { id: chosen?.id ?? "" } }),
        );
        onDone();
      }}
      onClose={onClose}
    >
      {contract !== undefined && (
        <Alert className="pf-v5-u-mb-md" variant="warning" isInline title={t("dualPasswordTokenExplain.assign")}>
          <SharedBy users={users} />
        </Alert>
      )}
      <Form onSubmit={(event) => event.preventDefault()}>
        <ContractPicker chosen={chosen} onChoose={setChosen} />
      </Form>
    </ConfirmDialog>
  );
};
