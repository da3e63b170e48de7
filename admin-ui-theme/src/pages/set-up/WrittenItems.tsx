import { ExpandableSection, Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { Answered } from "../../components/Answered";
import { Moment } from "../../components/Moment";
import { useAnswer } from "../../components/useAnswer";
import { kindAndName } from "./items";
import { ItemValue } from "./ItemTable";

/** What set-ups have written in the realm, and whether somebody has changed it since. */
export const WrittenItems = () => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [known, again] = useAnswer<Schema<"WrittenItem">[]>(() => answered(api.GET("/set-up")), [api]);
  const [shown, setShown] = useState(false);
  return (
    <ExpandableSection
      className="pf-v5-u-mt-lg"
      toggleText={t("dualPasswordWritten")}
      isExpanded={shown}
      onToggle={(_event, expanded) => setShown(expanded)}
      isIndented
    >
      <Answered known={known} again={again}>
        {(items) => (items.length === 0 ? <p>{t("dualPasswordWrittenNone")}</p> : <Written items={items} />)}
      </Answered>
    </ExpandableSection>
  );
};

const Written = ({ items }: { items: Schema<"WrittenItem">[] }) => {
  const { t } = useTranslation();
  const columns = ["Kind", "Item", "WrittenAt", "Former", "Present", "State"].map((name) => t(`dualPasswordItem${name}`));
  return (
    <Table variant="compact" aria-label={t("dualPasswordWritten")}>
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column} modifier="nowrap">
              {column}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {items.map(({ item, writtenAt, former, present, state }) => {
          const { kind, name } = kindAndName(item);
          return (
            <Tr key={item}>
              <Td dataLabel={columns[0]}>{t(`dualPasswordItemKind.${kind}`, { defaultValue: kind })}</Td>
              <Td dataLabel={columns[1]} className="dual-password-value">
                {name}
              </Td>
              <Td dataLabel={columns[2]}>
                <Moment at={writtenAt} />
              </Td>
              <Td dataLabel={columns[3]} className="dual-password-value">
                <ItemValue item={item} value={former} />
              </Td>
              <Td dataLabel={columns[4]} className="dual-password-value">
                <ItemValue item={item} value={present} />
              </Td>
              <Td dataLabel={columns[5]}>
                <Label isCompact color={state === "changed_since" ? "gold" : "grey"}>
                  {t(`dualPasswordWrittenState.${state}`)}
                </Label>
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
};
