import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { Moment } from "../../components/Moment";
import { UserLink } from "../../components/UserLink";

/** Who shares a token. */
export const TokenUsers = ({ users }: { users: Schema<"TokenUser">[] }) => {
  const { t } = useTranslation();
  if (users.length === 0) {
    return <>{t("dualPasswordTokenUsersNone")}</>;
  }
  return (
    <Table
      aria-label={t("dualPasswordTokenUsers", { number: users.length })}
      variant="compact"
      data-testid="dual-password-token-users"
    >
      <Thead>
        <Tr>
          <Th modifier="wrap">{t("dualPasswordLoginId")}</Th>
          <Th modifier="wrap">{t("dualPasswordRegisteredAt")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {users.map(({ id, username, registeredAt }) => (
          <Tr key={id}>
            <Td dataLabel={t("dualPasswordLoginId")} modifier="breakWord">
              <UserLink id={id} username={username} />
            </Td>
            <Td dataLabel={t("dualPasswordRegisteredAt")}>
              <Moment at={registeredAt} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
