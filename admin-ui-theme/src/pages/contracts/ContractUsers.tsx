import { FormSelect, FormSelectOption, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { Answered, Nothing } from "../../components/Answered";
import { CursorPages } from "../../components/CursorPages";
import { StateLabel } from "../../components/StateLabel";
import { useAnswer } from "../../components/useAnswer";
import { useCursors } from "../../components/useCursors";
import { UserLink } from "../../components/UserLink";
import { TokenOfUser } from "./TokenOfUser";
import { statesOf } from "./userStates";

type UserType = NonNullable<Schema<"SoughtUser">["type"]>;

const TYPES: UserType[] = ["master", "administrator", "general"];

/** Users on a page. */
const PAGE_SIZE = 20;

/** Users of a contract, with what keeps each of them from working. */
export const ContractUsers = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [type, setType] = useState<UserType>();
  const cursors = useCursors(`${id} ${type ?? ""}`);
  const [known, again] = useAnswer(
    () =>
      answered(
        api.GET("/users", { params: { query: { contract: id, type, max: PAGE_SIZE, after: cursors.after } } }),
      ),
    [api, id, type, cursors.after],
  );
  return (
    <>
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem>
            <FormSelect
              aria-label={t("dualPasswordUserType")}
              value={type ?? ""}
              onChange={(_event, value) => setType(TYPES.find((known) => known === value))}
              style={{ minWidth: "13rem" }}
              data-testid="dual-password-filter-type"
            >
              <FormSelectOption value="" label={t("dualPasswordUserTypeAny")} />
              {TYPES.map((known) => (
                <FormSelectOption key={known} value={known} label={t(`dualPasswordType.${known}`)} />
              ))}
            </FormSelect>
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Answered known={known} again={again}>
        {({ users, after }) => (
          <>
            {users.length === 0 && after === undefined && cursors.number === 1 ? (
              <Nothing title={t("dualPasswordContractUsersNone")} />
            ) : (
              <UserTable users={users} />
            )}
            <CursorPages cursors={cursors} after={after} label={t("dualPasswordContractUsers")} />
          </>
        )}
      </Answered>
    </>
  );
};

const UserTable = ({ users }: { users: Schema<"SoughtUser">[] }) => {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("dualPasswordContractUsers")} variant="compact" data-testid="dual-password-contract-users">
      <Thead>
        <Tr>
          <Th modifier="wrap">{t("dualPasswordLoginId")}</Th>
          <Th modifier="wrap">{t("dualPasswordUserName")}</Th>
          <Th modifier="wrap">{t("dualPasswordUserType")}</Th>
          <Th modifier="wrap">{t("dualPasswordCredential.login")}</Th>
          <Th modifier="wrap">{t("dualPasswordCredential.confirmation")}</Th>
          <Th modifier="wrap">{t("dualPasswordService")}</Th>
          <Th modifier="wrap">{t("dualPasswordToken")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {users.map((user) => (
          <UserRow key={user.id} user={user} />
        ))}
      </Tbody>
    </Table>
  );
};

const UserRow = ({ user }: { user: Schema<"SoughtUser"> }) => {
  const { t } = useTranslation();
  const { login, confirmation, service } = statesOf(user);
  return (
    <Tr>
      <Td dataLabel={t("dualPasswordLoginId")} modifier="breakWord">
        <UserLink id={user.id} username={user.username} />
      </Td>
      <Td dataLabel={t("dualPasswordUserName")} modifier="breakWord">
        {user.name === "" ? "–" : user.name}
      </Td>
      <Td dataLabel={t("dualPasswordUserType")}>
        {t(user.type ? `dualPasswordType.${user.type}` : "dualPasswordUserTypeNone")}
      </Td>
      <Td dataLabel={t("dualPasswordCredential.login")}>
        <States states={login} />
      </Td>
      <Td dataLabel={t("dualPasswordCredential.confirmation")}>
        <States states={confirmation} />
      </Td>
      <Td dataLabel={t("dualPasswordService")}>
        <States states={service} />
      </Td>
      <Td dataLabel={t("dualPasswordToken")}>
        <TokenOfUser id={user.id} />
      </Td>
    </Tr>
  );
};

const States = ({ states }: { states: string[] }) => (
  <>
    {states.map((state) => (
      <span key={state} className="pf-v5-u-mr-xs">
        <StateLabel state={state} />
      </span>
    ))}
  </>
);
