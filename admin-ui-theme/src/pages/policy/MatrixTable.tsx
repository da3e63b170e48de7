import { Button, Checkbox, Label } from "@patternfly/react-core";
import { InnerScrollContainer, Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

import {
  isAllowed,
  OPERATIONS,
  OPERATORS,
  sameRow,
  TARGETS,
  toggled,
  type Cell,
  type Matrix,
  type Operation,
} from "./matrix";

/** A row for each operation, and a box for each question of who may do it to whom. */
export const MatrixTable = ({
  base,
  wanted,
  readOnly,
  onChange,
}: {
  /** As it is stored. */
  base: Matrix;
  wanted: Matrix;
  readOnly: boolean;
  onChange: (matrix: Matrix) => void;
}) => {
  const { t } = useTranslation();
  return (
    <InnerScrollContainer>
      <Table
        variant="compact"
        gridBreakPoint=""
        className="dual-password-matrix"
        aria-label={t("dualPasswordMatrix")} data-testid="dual-password-matrix">
        <Thead>
          <Tr>
            <Td />
            {OPERATORS.map((operator) => (
              <Th key={operator} colSpan={TARGETS.length} modifier="wrap" scope="colgroup">
                {t("dualPasswordMatrixOperator", { operator: t(`dualPasswordUserType.${operator}`) })}
              </Th>
            ))}
          </Tr>
          <Tr>
            <Th modifier="wrap">{t("dualPasswordMatrixOperation")}</Th>
            {OPERATORS.map((operator) =>
              TARGETS.map((target) => (
                <Th key={`${operator} ${target}`} modifier="wrap">
                  {t(`dualPasswordUserType.${target}`)}
                </Th>
              )),
            )}
          </Tr>
        </Thead>
        <Tbody>
          {OPERATIONS.filter(({ id }) => id in wanted).map((operation) => (
            <Tr key={operation.id} data-testid={`row-${operation.id}`}>
              <Th modifier="wrap" scope="row">
                {t(`dualPasswordOperation.${operation.id}`)}{" "}
                <RowMarks operation={operation} wanted={wanted} readOnly={readOnly} onChange={onChange} />
              </Th>
              {OPERATORS.map((operator) =>
                TARGETS.map((target) => (
                  <Td key={`${operator} ${target}`}>
                    {(target !== "self" || operation.canBeOnOneself) && (
                      <Box
                        cell={{ operation: operation.id, operator, target }}
                        base={base}
                        wanted={wanted}
                        readOnly={readOnly}
                        onChange={onChange}
                      />
                    )}
                  </Td>
                )),
              )}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </InnerScrollContainer>
  );
};

const Box = ({
  cell,
  base,
  wanted,
  readOnly,
  onChange,
}: {
  cell: Cell;
  base: Matrix;
  wanted: Matrix;
  readOnly: boolean;
  onChange: (matrix: Matrix) => void;
}) => {
  const { t } = useTranslation();
  const changed = isAllowed(base, cell) !== isAllowed(wanted, cell);
  const question = [
    t(`dualPasswordOperation.${cell.operation}`),
    t("dualPasswordMatrixOperator", { operator: t(`dualPasswordUserType.${cell.operator}`) }),
    t(`dualPasswordUserType.${cell.target}`),
  ].join(" – ");
  return (
    <Checkbox
      id={`${cell.operation}-${cell.operator}-${cell.target}`}
      aria-label={question}
      label={changed ? "*" : ""}
      title={question}
      isChecked={isAllowed(wanted, cell)}
      isDisabled={readOnly}
      onChange={() => onChange(toggled(wanted, cell))}
    />
  );
};

/** That a row is not the default, and the way back to it. */
const RowMarks = ({
  operation,
  wanted,
  readOnly,
  onChange,
}: {
  operation: Operation;
  wanted: Matrix;
  readOnly: boolean;
  onChange: (matrix: Matrix) => void;
}) => {
  const { t } = useTranslation();
  if (sameRow(operation.byDefault, wanted[operation.id])) {
    return null;
  }
  return (
    <>
      <Label isCompact color="blue" data-testid={`own-${operation.id}`}>
        {t("dualPasswordSettingOwn")}
      </Label>{" "}
      {!readOnly && (
        <Button
          variant="link"
          isInline
          aria-label={`${t("dualPasswordSettingToDefault")}: ${t(`dualPasswordOperation.${operation.id}`)}`}
          onClick={() => onChange({ ...wanted, [operation.id]: operation.byDefault })}
        >
          {t("dualPasswordSettingToDefault")}
        </Button>
      )}
    </>
  );
};
