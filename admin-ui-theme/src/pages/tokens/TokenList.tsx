import { Button, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";

import { useConsole } from "../../adapter";
import { answered, useBankApi } from "../../api";
import { Answered, Nothing } from "../../components/Answered";
import { CursorPages } from "../../components/CursorPages";
import { PageHeader } from "../../components/PageHeader";
import { TokenTable } from "../../components/TokenTable";
import { useAnswer } from "../../components/useAnswer";
import { useCursors } from "../../components/useCursors";
import { IMPORT, VIEW } from "./addresses";
import { RotationDialog } from "./RotationDialog";
import { TokenFilters } from "./TokenFilters";
import { addressOf, filterOf, pageOf, queryOf } from "./tokenQuery";

/** Tokens of the realm, page by page, by what they are sought by. */
export const TokenList = () => {
  const { t } = useTranslation();
  const { hasAccess } = useConsole();
  const api = useBankApi();
  const [address, setAddress] = useSearchParams();
  const [rotating, setRotating] = useState(false);
  const filter = filterOf(address);
  const sought = addressOf(filter).toString();
  const cursors = useCursors(sought);
  const [known, again] = useAnswer(
    () => answered(api.GET("/tokens", { params: { query: queryOf(filter, cursors.after) } })),
    [api, sought, cursors.after],
  );
  return (
    <>
      <PageHeader
        title={t("dualPasswordTokens")}
        intro={t("dualPasswordTokensIntro")}
        actions={
          hasAccess("manage-realm") && (
            <>
              <Button
                onClick={() => setAddress({ [VIEW]: IMPORT })}
                data-testid="dual-password-import"
                className="pf-v5-u-mr-sm"
              >
                {t("dualPasswordImport")}
              </Button>
              <Button variant="secondary" onClick={() => setRotating(true)} data-testid="dual-password-rotate">
                {t("dualPasswordRotate")}
              </Button>
            </>
          )
        }
      />
      <PageSection variant="light">
        <TokenFilters filter={filter} onChange={(changed) => setAddress(addressOf(changed))} />
        <Answered known={known} again={again}>
          {(tokens) => {
            const { shown, after } = pageOf(tokens);
            return shown.length === 0 ? (
              <Nothing title={t("dualPasswordTokensNone")}>
                {t(sought === "" ? "dualPasswordTokensNoneYet" : "dualPasswordTokensNoneSought")}
              </Nothing>
            ) : (
              <>
                <TokenTable tokens={shown} label={t("dualPasswordTokens")} />
                <CursorPages cursors={cursors} after={after} label={t("dualPasswordTokens")} />
              </>
            );
          }}
        </Answered>
      </PageSection>
      {rotating && <RotationDialog onClose={() => setRotating(false)} />}
    </>
  );
};
