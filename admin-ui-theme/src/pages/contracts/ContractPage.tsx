import { Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useManagesUsers } from "../../components/useManagesUsers";
import { CONTRACT, INITIALISATION, VIEW } from "./addresses";
import { ContractFrame } from "./ContractFrame";
import { ContractTokens } from "./ContractTokens";
import { ContractUsers } from "./ContractUsers";
import { DirectoryUsers } from "./DirectoryUsers";

/** One contract: its users with their states, and its tokens. */
export const ContractPage = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const manages = useManagesUsers();
  return (
    <ContractFrame
      id={id}
      actions={
        manages && (
          <Link
            className="pf-v5-c-button pf-m-secondary"
            to={`?${new URLSearchParams({ [CONTRACT]: id, [VIEW]: INITIALISATION })}`}
            data-testid="dual-password-initialise"
          >
            {t("dualPasswordInitialise")}
          </Link>
        )
      }
    >
      <Title headingLevel="h2">{t("dualPasswordContractUsers")}</Title>
      <DirectoryUsers />
      <ContractUsers id={id} />
      <Title headingLevel="h2" className="pf-v5-u-mt-lg">
        {t("dualPasswordTokens")}
      </Title>
      <ContractTokens id={id} />
    </ContractFrame>
  );
};
