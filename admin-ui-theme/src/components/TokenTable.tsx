import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../adapter";
import type { Schema } from "../api";
import { ContractLink } from "./ContractLink";
import { Day, useToday } from "./Moment";
import { StateLabel } from "./StateLabel";
import { standingOf } from "./tokenStanding";
import { useContractNames } from "./useContractNames";

/** Tokens in a table, each leading to its own view. */
export const TokenTable = ({
  tokens,
  label,
  withContract = true,
}: {
  tokens: Schema<"Token">[];
  label: string;
  /** Whether it says whose they are. */
  withContract?: boolean;
}) => {
  const { t } = useTranslation();
  const { realm } = useConsole();
  const today = useToday();
  const names = useContractNames(withContract ? tokens.map(({ contract }) => contract) : []);
  return (
    <Table aria-label={label} variant="compact" data-testid="dual-password-token-table">
      <Thead>
        <Tr>
          <Th modifier="wrap">{t("dualPasswordSerial")}</Th>
          <Th modifier="wrap">{t("dualPasswordTokenState")}</Th>
          {withContract && <Th modifier="wrap">{t("dualPasswordContract")}</Th>}
          <Th modifier="wrap">{t("dualPasswordTokenKind")}</Th>
          <Th modifier="wrap">{t("dualPasswordTokenStartsOn")}</Th>
          <Th modifier="wrap">{t("dualPasswordTokenExpiresOn")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {tokens.map((token) => (
          <Tr key={token.serial}>
            <Td dataLabel={t("dualPasswordSerial")}>
              <Link to={`/${encodeURIComponent(realm)}/bank-tokens?${new URLSearchParams({ token: token.serial })}`}>
                {token.serial}
              </Link>
            </Td>
            <Td dataLabel={t("dualPasswordTokenState")}>
              <span>
                <StateLabel state={standingOf(token, today)} />
              </span>
            </Td>
            {withContract && (
              <Td dataLabel={t("dualPasswordContract")} modifier="breakWord">
                {token.contract === undefined ? "–" : <ContractLink id={token.contract} name={names.get(token.contract)} />}
              </Td>
            )}
            <Td dataLabel={t("dualPasswordTokenKind")}>{t(`dualPasswordTokenKinds.${token.kind}`)}</Td>
            <Td dataLabel={t("dualPasswordTokenStartsOn")}>{token.startsOn === undefined ? "–" : <Day day={token.startsOn} />}</Td>
            <Td dataLabel={t("dualPasswordTokenExpiresOn")}>{token.expiresOn === undefined ? "–" : <Day day={token.expiresOn} />}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
