import { Label, Pagination, ToggleGroup, ToggleGroupItem, type LabelProps } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { countsOf, isFingerprint, kindAndName, OUTCOMES, withOutcome, type ItemChange, type Outcome } from "./items";

const ROWS = 50;

/** Of the columns, in percent. */
const WIDTHS = [15, 25, 20, 20, 20] as const;

const COLORS: Record<Outcome, LabelProps["color"]> = {
  conflict: "red",
  changed: "blue",
  kept: "gold",
  already_so: "grey",
};

/** What becomes of each item; those that stay as they shall be are left out at first. */
export const ItemTable = ({ changes, title }: { changes: ItemChange[]; title: string }) => {
  const { t } = useTranslation();
  const counts = countsOf(changes);
  const [shown, setShown] = useState<Outcome[]>(["conflict", "changed", "kept"]);
  const [page, setPage] = useState(1);
  const rows = withOutcome(changes, shown);
  const columns = ["Kind", "Item", "Outcome", "Before", "After"].map((name) => t(`dualPasswordItem${name}`));
  return (
    <>
      <ToggleGroup aria-label={t("dualPasswordItemOutcome")} className="pf-v5-u-mb-sm">
        {OUTCOMES.map((outcome) => (
          <ToggleGroupItem
            key={outcome}
            buttonId={`outcome-${outcome}`}
            text={`${t(`dualPasswordOutcome.${outcome}`)} (${counts[outcome]})`}
            isSelected={shown.includes(outcome)}
            onChange={(_event, selected) => {
              setShown(selected ? [...shown, outcome] : shown.filter((other) => other !== outcome));
              setPage(1);
            }}
          />
        ))}
      </ToggleGroup>
      {rows.length === 0 ? (
        <p className="pf-v5-u-my-md">{t("dualPasswordItemNone")}</p>
      ) : (
        <Table variant="compact" aria-label={title}>
          <Thead>
            <Tr>
              {columns.map((column, place) => (
                <Th key={column} modifier="nowrap" width={WIDTHS[place]}>
                  {column}
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {rows.slice((page - 1) * ROWS, page * ROWS).map((change) => (
              <ItemRow key={change.item} change={change} columns={columns} />
            ))}
          </Tbody>
        </Table>
      )}
      {rows.length > ROWS && (
        <Pagination
          itemCount={rows.length}
          perPage={ROWS}
          perPageOptions={[{ title: String(ROWS), value: ROWS }]}
          page={page}
          onSetPage={(_event, next) => setPage(next)}
        />
      )}
    </>
  );
};

const ItemRow = ({ change, columns }: { change: ItemChange; columns: string[] }) => {
  const { t } = useTranslation();
  const { kind, name } = kindAndName(change.item);
  return (
    <Tr data-testid={`item-${change.item}`}>
      <Td dataLabel={columns[0]}>{t(`dualPasswordItemKind.${kind}`, { defaultValue: kind })}</Td>
      <Td dataLabel={columns[1]} className="dual-password-value">
        {name}
      </Td>
      <Td dataLabel={columns[2]} className="dual-password-value">
        <Label isCompact color={COLORS[change.outcome]}>
          {t(`dualPasswordOutcome.${change.outcome}`)}
        </Label>
        {change.reason && <div lang="en">{change.reason}</div>}
      </Td>
      <Td dataLabel={columns[3]} className="dual-password-value">
        <ItemValue item={change.item} value={change.before} />
      </Td>
      <Td dataLabel={columns[4]} className="dual-password-value">
        <ItemValue item={change.item} value={change.after} />
      </Td>
    </Tr>
  );
};

/** The value of an item; of a flow its fingerprint, shortened. */
export const ItemValue = ({ item, value }: { item: string; value?: string }) => {
  const { t } = useTranslation();
  if (value === undefined) {
    return <>{t("dualPasswordItemNotThere")}</>;
  }
  return isFingerprint(item) ? <code title={value}>{shortened(value)}</code> : <>{value}</>;
};

const shortened = (fingerprint: string) => `${fingerprint.replace(/^sha256:/, "").slice(0, 8)}…`;
