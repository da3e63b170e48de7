import { Alert } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

import { sentenceOf } from "../../components/refusals";
import { StateLabel } from "../../components/StateLabel";
import { UserLink } from "../../components/UserLink";
import type { Outcome } from "./initialisation";
import { Letters } from "./Letters";

/** What became of each user, and the letters with the passwords of those who have new ones. */
export const InitialisationResult = ({
  outcomes,
  letters,
  failure,
  onPrinted,
}: {
  outcomes: Outcome[];
  /** A page in HTML; empty where there are none, or no more. */
  letters: string;
  /** Why it has ended early. */
  failure?: unknown;
  onPrinted: () => void;
}) => {
  const { t } = useTranslation();
  const number = outcomes.filter(({ outcome }) => outcome === "initialised").length;
  const all = number === outcomes.length;
  return (
    <>
      {failure !== undefined && (
        <Alert isInline variant="danger" title={t("dualPasswordInitialiseEnded")} className="pf-v5-u-mb-md">
          {sentenceOf(t, failure)}
        </Alert>
      )}
      <Alert
        isInline
        variant={all ? "success" : "warning"}
        title={t("dualPasswordInitialised", { number, of: outcomes.length })}
        className="pf-v5-u-mb-md"
        data-testid="dual-password-initialised"
      />
      {letters !== "" && <Letters html={letters} onPrinted={onPrinted} />}
      <Table aria-label={t("dualPasswordResult")} variant="compact" data-testid="dual-password-outcomes">
        <Thead>
          <Tr>
            <Th modifier="wrap">{t("dualPasswordLoginId")}</Th>
            <Th modifier="wrap">{t("dualPasswordUserName")}</Th>
            <Th modifier="wrap">{t("dualPasswordResult")}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {outcomes.map((outcome) => (
            <Tr key={outcome.user.id} data-outcome={outcome.outcome}>
              <Td dataLabel={t("dualPasswordLoginId")} modifier="breakWord">
                <UserLink id={outcome.user.id} username={outcome.user.username} />
              </Td>
              <Td dataLabel={t("dualPasswordUserName")} modifier="breakWord">
                {outcome.user.name === "" ? "–" : outcome.user.name}
              </Td>
              <Td dataLabel={t("dualPasswordResult")}>
                <Became outcome={outcome} />
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
};

const Became = ({ outcome }: { outcome: Outcome }) => {
  const { t } = useTranslation();
  switch (outcome.outcome) {
    case "initialised":
      return (
        <>
          {t("dualPasswordOutcome.initialised")}{" "}
          {outcome.states
            .filter((state) => state !== "usable")
            .map((state) => (
              <StateLabel key={state} state={state} />
            ))}
        </>
      );
    case "left":
      return <>{t(`dualPasswordLeft.${outcome.reason}`)}</>;
    case "not_reached":
    case "unknown":
      return <>{t(`dualPasswordOutcome.${outcome.outcome}`)}</>;
  }
};
