import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../../adapter";
import { answered, useBankApi } from "../../api";
import { Answered } from "../../components/Answered";
import { TokenTable } from "../../components/TokenTable";
import { useAnswer } from "../../components/useAnswer";

/** Tokens that are shown; all of them are shown by the page of tokens. */
const SHOWN = 10;

/** The first tokens of a contract. */
export const ContractTokens = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { realm } = useConsole();
  const api = useBankApi();
  const [known, again] = useAnswer(
    () => answered(api.GET("/tokens", { params: { query: { contract: id, max: SHOWN + 1 } } })),
    [api, id],
  );
  return (
    <Answered known={known} again={again}>
      {(tokens) =>
        tokens.length === 0 ? (
          <p className="pf-v5-u-mt-sm">{t("dualPasswordContractTokensNone")}</p>
        ) : (
          <>
            <TokenTable tokens={tokens.slice(0, SHOWN)} label={t("dualPasswordTokens")} withContract={false} />
            {tokens.length > SHOWN && (
              <Link to={`/${encodeURIComponent(realm)}/bank-tokens?${new URLSearchParams({ contract: id })}`}>
                {t("dualPasswordContractTokensAll")}
              </Link>
            )}
          </>
        )
      }
    </Answered>
  );
};
