import { Progress, ProgressMeasureLocation } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import { Refusal } from "../../api";
import { Failed } from "../../components/Answered";
import { LeaveGuard } from "../../components/LeaveGuard";
import { useManagesUsers } from "../../components/useManagesUsers";
import { ContractFrame } from "./ContractFrame";
import { InitialisationChoice } from "./InitialisationChoice";
import { InitialisationResult } from "./InitialisationResult";
import { useInitialisation } from "./useInitialisation";

/** New passwords for users of a contract (ID・パスワード初期化): choice, confirmation, result and letters. */
export const Initialisation = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const manages = useManagesUsers();
  return (
    <ContractFrame id={id} view={t("dualPasswordInitialise")} intro={t("dualPasswordInitialiseIntro")}>
      {manages ? <Stages id={id} /> : <Failed failure={new Refusal(403)} />}
    </ContractFrame>
  );
};

const Stages = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { now, initialise, forgetLetters } = useInitialisation(id);
  const holdsLetters = now.stage === "running" || (now.stage === "done" && now.letters !== "");
  return (
    <>
      {now.stage === "choosing" && (
        <InitialisationChoice id={id} onConfirmed={(users, language) => void initialise(users, language)} />
      )}
      {now.stage === "running" && (
        <Progress
          value={(now.done / now.of) * 100}
          label={`${now.done} / ${now.of}`}
          valueText={`${now.done} / ${now.of}`}
          title={t("dualPasswordInitialiseRunning")}
          measureLocation={ProgressMeasureLocation.outside}
          data-testid="dual-password-initialise-progress"
        />
      )}
      {now.stage === "done" && (
        <InitialisationResult
          outcomes={now.outcomes}
          letters={now.letters}
          failure={now.failure}
          onPrinted={forgetLetters}
        />
      )}
      {holdsLetters && (
        <LeaveGuard title={t("dualPasswordLeaveLetters")} text={t("dualPasswordLeaveLettersText")} withinPage />
      )}
    </>
  );
};
