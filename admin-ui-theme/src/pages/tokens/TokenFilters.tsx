import {
  Chip,
  ChipGroup,
  FormSelect,
  FormSelectOption,
  SearchInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { useContractNames } from "../../components/useContractNames";
import { EXPIRY_DAYS, TOKEN_STATES, type TokenFilter } from "./tokenQuery";

/** What tokens are sought by. A serial number is looked for when it is sent, all else when it is chosen. */
export const TokenFilters = ({
  filter,
  onChange,
}: {
  filter: TokenFilter;
  onChange: (changed: TokenFilter) => void;
}) => {
  const { t } = useTranslation();
  const [serial, setSerial] = useState(filter.serial ?? "");
  useEffect(() => setSerial(filter.serial ?? ""), [filter.serial]);
  const contractName = useContractNames([filter.contract]).get(filter.contract ?? "");
  return (
    <Toolbar data-testid="dual-password-token-filters">
      <ToolbarContent>
        <ToolbarItem>
          <SearchInput
            aria-label={t("dualPasswordSerialBegins")}
            placeholder={t("dualPasswordSerialBegins")}
            value={serial}
            onChange={(_event, value) => setSerial(value)}
            onSearch={() => onChange({ ...filter, serial })}
            onClear={() => onChange({ ...filter, serial: undefined })}
          />
        </ToolbarItem>
        <ToolbarItem>
          <FormSelect
            aria-label={t("dualPasswordTokenState")}
            value={filter.state ?? ""}
            onChange={(_event, value) => onChange({ ...filter, state: TOKEN_STATES.find((state) => state === value) })}
            data-testid="dual-password-filter-state"
          >
            <FormSelectOption value="" label={t("dualPasswordTokenStateAny")} />
            {TOKEN_STATES.map((state) => (
              <FormSelectOption key={state} value={state} label={t(`dualPasswordState.${state}`)} />
            ))}
          </FormSelect>
        </ToolbarItem>
        <ToolbarItem>
          <FormSelect
            aria-label={t("dualPasswordTokenExpires")}
            value={filter.expiresWithin === undefined ? "" : String(filter.expiresWithin)}
            onChange={(_event, value) =>
              onChange({ ...filter, expiresWithin: EXPIRY_DAYS.find((days) => String(days) === value) })
            }
            data-testid="dual-password-filter-expires"
          >
            <FormSelectOption value="" label={t("dualPasswordTokenExpiresAny")} />
            {EXPIRY_DAYS.map((days) => (
              <FormSelectOption key={days} value={String(days)} label={t("dualPasswordTokenExpiresWithin", { days })} />
            ))}
          </FormSelect>
        </ToolbarItem>
        {filter.contract !== undefined && (
          <ToolbarItem alignSelf="center">
            <ChipGroup categoryName={t("dualPasswordContract")}>
              <Chip
                onClick={() => onChange({ ...filter, contract: undefined })}
                closeBtnAriaLabel={t("dualPasswordContractAny")}
              >
                {contractName ?? filter.contract}
              </Chip>
            </ChipGroup>
          </ToolbarItem>
        )}
      </ToolbarContent>
    </Toolbar>
  );
};
