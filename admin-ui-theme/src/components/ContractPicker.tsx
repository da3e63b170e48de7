import { Alert, Button, FormGroup, Radio, SearchInput, Spinner, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useConsole } from "../adapter";
import { seesContracts } from "./contracts";
import { useAnswer } from "./useAnswer";

/** A contract that was chosen; without a name where only its id was typed. */
export type Chosen = { id: string; name?: string };

/** How many contracts are offered. */
const OFFERED = 10;

/** Chooses a contract by its name, or by its id where the signed-in person may look none up. */
export const ContractPicker = ({ chosen, onChoose }: { chosen?: Chosen; onChoose: (contract?: Chosen) => void }) => {
  const { t } = useTranslation();
  return seesContracts(useConsole()) ? (
    <ByName chosen={chosen} onChoose={onChoose} />
  ) : (
    <FormGroup label={t("dualPasswordContractId")} fieldId="dual-password-contract-id" isRequired>
      <TextInput
        id="dual-password-contract-id"
        value={chosen?.id ?? ""}
        onChange={(_event, id) => onChoose(id.trim() === "" ? undefined : { id: id.trim() })}
      />
    </FormGroup>
  );
};

const ByName = ({ chosen, onChoose }: { chosen?: Chosen; onChoose: (contract?: Chosen) => void }) => {
  const { t } = useTranslation();
  const { adminClient } = useConsole();
  const [typed, setTyped] = useState("");
  const [search, setSearch] = useState("");
  const [known, again] = useAnswer(
    () => adminClient.organizations.find({ search, first: 0, max: OFFERED + 1 }),
    [search],
  );
  const look = () => {
    onChoose(undefined);
    setSearch(typed.trim());
  };
  return (
    <FormGroup label={t("dualPasswordContract")} role="group" fieldId="dual-password-contract-search">
      <SearchInput
        id="dual-password-contract-search"
        aria-label={t("dualPasswordContractSearch")}
        placeholder={t("dualPasswordContractSearch")}
        value={typed}
        onChange={(_event, value) => setTyped(value)}
        onClear={() => setTyped("")}
        onSearch={look}
      />
      <div className="pf-v5-u-mt-sm" data-testid="dual-password-contracts-offered">
        {known.state === "loading" && <Spinner size="md" aria-label={t("dualPasswordLoading")} />}
        {known.state === "failed" && (
          <Alert
            variant="danger"
            isInline
            isPlain
            title={t("dualPasswordContractsNotListed")}
            actionLinks={
              <Button variant="link" isInline onClick={again}>
                {t("dualPasswordTryAgain")}
              </Button>
            }
          />
        )}
        {known.state === "ready" && known.value.length === 0 && t("dualPasswordContractsNone")}
        {known.state === "ready" &&
          known.value
            .slice(0, OFFERED)
            .map(({ id = "", name = "", alias }) => (
              <Radio
                key={id}
                id={`dual-password-contract-${id}`}
                name="dual-password-contract"
                label={name}
                description={alias}
                isChecked={chosen?.id === id}
                // What is chosen must stand in the list that comes.
                isDisabled={known.reloading}
                onChange={() => onChoose({ id, name })}
              />
            ))}
        {known.state === "ready" && known.value.length > OFFERED && (
          <div className="pf-v5-u-color-200 pf-v5-u-mt-sm">{t("dualPasswordContractsMore")}</div>
        )}
      </div>
    </FormGroup>
  );
};
