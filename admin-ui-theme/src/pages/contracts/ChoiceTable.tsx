import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";

/** Users who can be chosen, one by one or all. */
export const ChoiceTable = ({
  users,
  chosen,
  onChange,
}: {
  users: Schema<"SoughtUser">[];
  /** Ids of those who are chosen. */
  chosen: ReadonlySet<string>;
  onChange: (chosen: Set<string>) => void;
}) => {
  const { t } = useTranslation();
  const choose = (id: string, isChosen: boolean) => {
    const changed = new Set(chosen);
    if (isChosen) {
      changed.add(id);
    } else {
      changed.delete(id);
    }
    onChange(changed);
  };
  return (
    <Table aria-label={t("dualPasswordContractUsers")} variant="compact" data-testid="dual-password-choice">
      <Thead>
        <Tr>
          <Th
            aria-label={t("dualPasswordChoose")}
            select={{
              isSelected: chosen.size === users.length,
              onSelect: (_event, all) => onChange(new Set(all ? users.map(({ id }) => id) : [])),
            }}
          />
          <Th modifier="wrap">{t("dualPasswordLoginId")}</Th>
          <Th modifier="wrap">{t("dualPasswordUserName")}</Th>
          <Th modifier="wrap">{t("dualPasswordUserType")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {users.map(({ id, username, name, type }, rowIndex) => (
          <Tr key={id}>
            <Td
              dataLabel={t("dualPasswordChoose")}
              select={{ rowIndex, isSelected: chosen.has(id), onSelect: (_event, isChosen) => choose(id, isChosen) }}
            />
            <Td dataLabel={t("dualPasswordLoginId")} modifier="breakWord">
              {username}
            </Td>
            <Td dataLabel={t("dualPasswordUserName")} modifier="breakWord">
              {name === "" ? "–" : name}
            </Td>
            <Td dataLabel={t("dualPasswordUserType")}>
              {t(type ? `dualPasswordType.${type}` : "dualPasswordUserTypeNone")}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
