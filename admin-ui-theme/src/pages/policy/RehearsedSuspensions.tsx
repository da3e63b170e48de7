import { Button, Modal, Pagination } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { Moment } from "../../components/Moment";
import { UserLink } from "../../components/UserLink";

const ROWS = 20;

/** The suspensions that there would have been, one by one. */
export const RehearsedSuspensions = ({ rehearsal }: { rehearsal: Schema<"Rehearsal"> }) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button variant="link" isInline onClick={() => setShown(true)} data-testid="dual-password-rehearsed-list">
        {t("dualPasswordRehearsedList")}
      </Button>
      {shown && (
        <Modal
          variant="large"
          isOpen
          title={t("dualPasswordRehearsedListTitle")}
          description={
            rehearsal.listed.length < rehearsal.suspensions
              ? t("dualPasswordRehearsedListCut", { listed: rehearsal.listed.length, all: rehearsal.suspensions })
              : undefined
          }
          onClose={() => setShown(false)}
        >
          <Rows suspensions={rehearsal.listed} />
        </Modal>
      )}
    </>
  );
};

const Rows = ({ suspensions }: { suspensions: Schema<"RehearsedSuspension">[] }) => {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const columns = ["User", "Type", "Password", "From", "Until", "Failures", "Refused", "RefusedRight"].map((name) =>
    t(`dualPasswordRehearsedColumn${name}`),
  );
  return (
    <>
      <Table variant="compact" aria-label={t("dualPasswordRehearsedListTitle")}>
        <Thead>
          <Tr>
            {columns.map((column) => (
              <Th key={column} modifier="wrap">{column}</Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {suspensions.slice((page - 1) * ROWS, page * ROWS).map((suspension, row) => (
            <Tr key={`${page}-${row}`}>
              <Td dataLabel={columns[0]}>
                {suspension.loginId ? (
                  <UserLink id={suspension.userId} username={suspension.loginId} />
                ) : (
                  t("dualPasswordRehearsedUserGone")
                )}
              </Td>
              <Td dataLabel={columns[1]}>
                {suspension.userType && t(`dualPasswordUserType.${suspension.userType}`)}
              </Td>
              <Td dataLabel={columns[2]}>{t(`dualPasswordCounted.${suspension.credential}`)}</Td>
              <Td dataLabel={columns[3]}>
                <Moment at={suspension.from} />
              </Td>
              <Td dataLabel={columns[4]}>
                <End suspension={suspension} />
              </Td>
              <Td dataLabel={columns[5]}>{suspension.failures}</Td>
              <Td dataLabel={columns[6]}>{suspension.refusedEntries}</Td>
              <Td dataLabel={columns[7]}>{suspension.refusedRightEntries}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {suspensions.length > ROWS && (
        <Pagination
          itemCount={suspensions.length}
          perPage={ROWS}
          perPageOptions={[{ title: String(ROWS), value: ROWS }]}
          page={page}
          onSetPage={(_event, next) => setPage(next)}
        />
      )}
    </>
  );
};

const End = ({ suspension }: { suspension: Schema<"RehearsedSuspension"> }) => {
  const { t } = useTranslation();
  return (
    <>
      {suspension.permanent ? t("dualPasswordRehearsedForGood") : suspension.until && <Moment at={suspension.until} />}
      {suspension.releasedAt && (
        <>
          {" "}
          ({t("dualPasswordRehearsedReleased")} <Moment at={suspension.releasedAt} />)
        </>
      )}
    </>
  );
};
