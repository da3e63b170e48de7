import { Alert, Button, PageSection, Text, TextContent } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { answeredWithTag, useBankApi, type BankApi } from "../../api";
import { useConsole } from "../../adapter";
import { Answered } from "../../components/Answered";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { isOvertaken } from "../../components/refusals";
import { useAnswer } from "../../components/useAnswer";
import { changedCells, changesOf, isAllowed, OPERATIONS, rebasedOn, type Matrix } from "./matrix";
import { MatrixTable } from "./MatrixTable";

type Stored = { matrix: Matrix; tag?: string };

async function read(api: BankApi): Promise<Stored> {
  const { data, tag } = await answeredWithTag(api.GET("/permission-matrix"));
  return { matrix: data, tag };
}

type Tellers = { onSaved: () => void; onUnsaved: (unsaved: boolean) => void };

/**
 * Which users of a contract may do what to whom.
 *
 * @param onSaved is called when it was changed: a part of the settings has changed then
 * @param onUnsaved is called when there begins to be something that is not saved, and when that ends
 */
export const MatrixTab = ({ onSaved, onUnsaved }: Tellers) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [known, again] = useAnswer<Stored>(() => read(api), [api]);
  return (
    <PageSection>
      <TextContent className="pf-v5-u-mb-md">
        <Text>{t("dualPasswordMatrixIntro")}</Text>
      </TextContent>
      <Answered known={known} again={again}>
        {(stored) => <Editor stored={stored} onSaved={onSaved} onUnsaved={onUnsaved} />}
      </Answered>
    </PageSection>
  );
};

const Editor = ({ stored, onSaved, onUnsaved }: { stored: Stored } & Tellers) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const { hasAccess } = useConsole();
  const { addAlert } = useAlerts();
  const [base, setBase] = useState(stored);
  const [wanted, setWanted] = useState(stored.matrix);
  const [asked, setAsked] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const mayChange = hasAccess("manage-realm");
  const changed = changedCells(base.matrix, wanted);
  const unsaved = changed.length > 0;
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);

  const save = async () => {
    const body = changesOf(base.matrix, wanted, OPERATIONS);
    setOvertaken(false);
    let saved: Stored;
    try {
      const { data, tag } = await answeredWithTag(
        api.PATCH("/permission-matrix", { params: { header: { "If-Match": base.tag } }, body }),
      );
      saved = { matrix: data, tag };
    } catch (failure) {
      if (!isOvertaken(failure)) {
        throw failure;
      }
      const present = await read(api);
      setWanted(rebasedOn(present.matrix, base.matrix, wanted));
      setBase(present);
      setOvertaken(true);
      setAsked(false);
      return;
    }
    setBase(saved);
    setWanted(saved.matrix);
    setAsked(false);
    addAlert(t("dualPasswordMatrixSaved", { count: changed.length }));
    onSaved();
  };

  return (
    <>
      {overtaken && (
        <Alert
          variant="warning"
          isInline
          title={t("dualPasswordMatrixChangedByOthers")}
          data-testid="dual-password-changed-by-others"
        />
      )}
      <MatrixTable base={base.matrix} wanted={wanted} readOnly={!mayChange} onChange={setWanted} />
      {mayChange && (
        <PageSection variant="light" stickyOnBreakpoint={{ default: "bottom" }} className="pf-v5-u-mt-md">
          <Button isDisabled={changed.length === 0} onClick={() => setAsked(true)} data-testid="dual-password-save">
            {t("dualPasswordPolicySave", { count: changed.length })}
          </Button>{" "}
          <Button
            variant="link"
            isDisabled={changed.length === 0}
            onClick={() => setWanted(base.matrix)}
            data-testid="dual-password-discard"
          >
            {t("dualPasswordPolicyDiscard")}
          </Button>
        </PageSection>
      )}
      {asked && (
        <ConfirmDialog
          title={t("dualPasswordMatrixSaveTitle")}
          confirmLabel={t("save")}
          onConfirm={save}
          onClose={() => setAsked(false)}
        >
          <ul data-testid="dual-password-matrix-changes">
            {changed.map((cell) => (
              <li key={`${cell.operation} ${cell.operator} ${cell.target}`}>
                {t(isAllowed(wanted, cell) ? "dualPasswordMatrixAllowed" : "dualPasswordMatrixForbidden", {
                  operation: t(`dualPasswordOperation.${cell.operation}`),
                  operator: t(`dualPasswordUserType.${cell.operator}`),
                  target: t(`dualPasswordUserType.${cell.target}`),
                })}
              </li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </>
  );
};
