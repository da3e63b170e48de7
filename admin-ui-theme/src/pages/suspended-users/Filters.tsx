import {
  Button,
  FormSelect,
  FormSelectOption,
  SearchInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useConsole } from "../../adapter";
import { useAnswer } from "../../components/useAnswer";
import { SUSPENSIONS, type Search, type State } from "./search";

/** Most contracts to choose from; others are found by a part of the name. */
const MOST_CONTRACTS = 50;

/** Whom the list shows: a person by name, or a kind of suspension and a contract. */
export const Filters = ({
  search,
  name,
  onSearch,
  onName,
}: {
  search: Search;
  name: string;
  onSearch: (search: Search) => void;
  onName: (name: string) => void;
}) => {
  const { t } = useTranslation();
  const { hasSomeAccess } = useConsole();
  const [typed, setTyped] = useState(name);
  return (
    <Toolbar clearAllFilters={() => onSearch({})}>
      <ToolbarContent>
        <ToolbarItem variant="search-filter" className="dual-password-search">
          <SearchInput
            aria-label={t("dualPasswordSearchUser")}
            placeholder={t("dualPasswordSearchUser")}
            value={typed}
            onChange={(_event, value) => setTyped(value)}
            onSearch={() => onName(typed.trim())}
            onClear={() => {
              setTyped("");
              onName("");
            }}
          />
        </ToolbarItem>
        <ToolbarItem>
          <FormSelect
            aria-label={t("dualPasswordKind")}
            isDisabled={name !== ""}
            value={search.state ?? ""}
            onChange={(_event, value) => onSearch({ ...search, state: (value || undefined) as State | undefined })}
            data-testid="dual-password-kind"
          >
            <FormSelectOption value="" label={t("dualPasswordAnyKind")} />
            {SUSPENSIONS.map((state) => (
              <FormSelectOption key={state} value={state} label={t(`dualPasswordState.${state}`)} />
            ))}
          </FormSelect>
        </ToolbarItem>
        {hasSomeAccess("view-organizations", "manage-organizations", "manage-realm") && (
          <ContractFilter search={search} disabled={name !== ""} onSearch={onSearch} />
        )}
      </ToolbarContent>
    </Toolbar>
  );
};

const ContractFilter = ({
  search,
  disabled,
  onSearch,
}: {
  search: Search;
  disabled: boolean;
  onSearch: (search: Search) => void;
}) => {
  const { t } = useTranslation();
  const { adminClient, realm } = useConsole();
  const [typed, setTyped] = useState("");
  const [part, setPart] = useState("");
  const [known] = useAnswer(
    () => adminClient.organizations.find({ search: part, first: 0, max: MOST_CONTRACTS }),
    [realm, part],
  );
  const contracts = known.state === "ready" ? known.value : [];
  return (
    <>
      <ToolbarItem className="dual-password-choice">
        <FormSelect
          aria-label={t("dualPasswordContract")}
          // What is chosen must stand in the list that comes.
          isDisabled={disabled || known.state !== "ready" || known.reloading}
          value={search.contract ?? ""}
          onChange={(_event, value) => onSearch({ ...search, contract: value || undefined })}
          style={{ minWidth: "12rem" }}
          data-testid="dual-password-contract"
        >
          <FormSelectOption value="" label={t("dualPasswordAnyContract")} />
          {contracts.map(({ id, name }) => (
            <FormSelectOption key={id} value={id ?? ""} label={name ?? id ?? ""} />
          ))}
        </FormSelect>
      </ToolbarItem>
      {(contracts.length >= MOST_CONTRACTS || part !== "") && (
        <ToolbarItem>
          <SearchInput
            aria-label={t("dualPasswordSearchContract")}
            placeholder={t("dualPasswordSearchContract")}
            value={typed}
            onChange={(_event, value) => setTyped(value)}
            onSearch={() => {
              setPart(typed.trim());
              onSearch({ ...search, contract: undefined });
            }}
            onClear={() => {
              setTyped("");
              setPart("");
              onSearch({ ...search, contract: undefined });
            }}
          />
        </ToolbarItem>
      )}
      {(search.state || search.contract) && (
        <ToolbarItem>
          <Button variant="link" onClick={() => onSearch({})}>
            {t("dualPasswordClearFilters")}
          </Button>
        </ToolbarItem>
      )}
    </>
  );
};
