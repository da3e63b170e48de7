import { Alert, PageSection, Pagination, SearchInput, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../../adapter";
import { Answered, Nothing } from "../../components/Answered";
import { seesContracts } from "../../components/contracts";
import { PageHeader } from "../../components/PageHeader";
import { StateLabel } from "../../components/StateLabel";
import { useAnswer } from "../../components/useAnswer";
import { CONTRACT } from "./addresses";

/** Contracts on a page. */
const PAGE_SIZE = 20;

/** Contracts by their names, from Keycloak's organizations. */
export const ContractList = () => {
  const { t } = useTranslation();
  const context = useConsole();
  const sees = seesContracts(context);
  return (
    <>
      <PageHeader title={t("dualPasswordContracts")} intro={t("dualPasswordContractsIntro")} />
      <PageSection variant="light">
        {!sees && (
          <Alert
            isInline
            variant="warning"
            title={t("dualPasswordContractsNotSeen")}
            data-testid="dual-password-contracts-not-seen"
          >
            {t("dualPasswordContractsNotSeenText")}
          </Alert>
        )}
        {/* By fine-grained permissions some may be shown to whom a role shows none. */}
        {(sees || context.hasAccess("query-organizations")) && <Search />}
      </PageSection>
    </>
  );
};

const Search = () => {
  const { t } = useTranslation();
  const { adminClient, realm } = useConsole();
  const [typed, setTyped] = useState("");
  const [sought, setSought] = useState({ search: "", page: 1 });
  const [known, again] = useAnswer(
    () =>
      adminClient.organizations.find({
        search: sought.search,
        first: (sought.page - 1) * PAGE_SIZE,
        max: PAGE_SIZE + 1,
      }),
    [realm, sought],
  );
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <SearchInput
              aria-label={t("dualPasswordContractSearch")}
              placeholder={t("dualPasswordContractSearch")}
              value={typed}
              onChange={(_event, value) => setTyped(value)}
              onSearch={() => setSought({ search: typed.trim(), page: 1 })}
              onClear={() => {
                setTyped("");
                setSought({ search: "", page: 1 });
              }}
            />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Answered known={known} again={again}>
        {(found) =>
          found.length === 0 ? (
            <Nothing title={t("dualPasswordContractsNone")}>
              {t(sought.search === "" ? "dualPasswordContractsNoneYet" : "dualPasswordContractsNoneSought")}
            </Nothing>
          ) : (
            <>
              <Found contracts={found.slice(0, PAGE_SIZE)} />
              <Pagination
                isCompact
                toggleTemplate={({ firstIndex, lastIndex }) => (
                  <>
                    {firstIndex}–{lastIndex}
                  </>
                )}
                itemCount={(sought.page - 1) * PAGE_SIZE + found.length}
                perPage={PAGE_SIZE}
                perPageOptions={[]}
                page={sought.page}
                onSetPage={(_event, page) => setSought({ ...sought, page })}
              />
            </>
          )
        }
      </Answered>
    </>
  );
};

type Contract = { id?: string; name?: string; alias?: string; enabled?: boolean };

const Found = ({ contracts }: { contracts: Contract[] }) => {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("dualPasswordContracts")} variant="compact" data-testid="dual-password-contract-table">
      <Thead>
        <Tr>
          <Th modifier="wrap">{t("dualPasswordContractName")}</Th>
          <Th modifier="wrap">{t("dualPasswordContractAlias")}</Th>
          <Th modifier="wrap">{t("dualPasswordContractState")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {contracts.map(({ id = "", name, alias, enabled }) => (
          <Tr key={id}>
            <Td dataLabel={t("dualPasswordContractName")} modifier="breakWord">
              <Link to={`?${new URLSearchParams({ [CONTRACT]: id })}`}>{name}</Link>
            </Td>
            <Td dataLabel={t("dualPasswordContractAlias")} modifier="breakWord">
              {alias}
            </Td>
            <Td dataLabel={t("dualPasswordContractState")}>
              <span>
                <StateLabel state={enabled ? "in_force" : "not_in_force"} />
              </span>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
