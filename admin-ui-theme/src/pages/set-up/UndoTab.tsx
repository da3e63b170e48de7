import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Checkbox, List, ListItem, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, answeredWithTag, useBankApi, type Schema } from "../../api";
import { useConsole } from "../../adapter";
import { Answered } from "../../components/Answered";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { useAnswer } from "../../components/useAnswer";
import { UserLink } from "../../components/UserLink";
import { countsOf } from "./items";
import { ItemTable } from "./ItemTable";
import { Missing } from "./Missing";
import { Overtaken, unlessOvertaken, type Tagged } from "./plan";

/** What undoing the set-up would change, whom it frees, and the undoing. */
export const UndoTab = () => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [overtaken, setOvertaken] = useState(false);
  const [known, again] = useAnswer<Tagged<Schema<"Undo">>>(() => answeredWithTag(api.GET("/set-up/undo")), [api]);
  const readAgain = (changed: boolean) => {
    setOvertaken(changed);
    again();
  };
  return (
    <PageSection>
      <p className="pf-v5-u-mb-md">{t("dualPasswordUndoIntro")}</p>
      <Answered known={known} again={again}>
        {({ data: plan, tag }) => (
          <div data-testid="dual-password-undo-plan">
            {overtaken && <Overtaken />}
            {plan.changes.length === 0 ? (
              <Alert variant="info" isInline title={t("dualPasswordUndoNothing")} data-testid="dual-password-undo-nothing" />
            ) : (
              <Verdict plan={plan} />
            )}
            <Missing permissions={plan.missingPermissions} />
            <StillNeeded items={plan.stillNeedJar} />
            <Pending plan={plan} />
            <UndoButton plan={plan} tag={tag} onDone={() => readAgain(false)} onOvertaken={() => readAgain(true)} />
            {plan.changes.length > 0 && <ItemTable changes={plan.changes} title={t("dualPasswordUndoPlan")} />}
          </div>
        )}
      </Answered>
    </PageSection>
  );
};

const freedBy = (plan: Schema<"Undo">) => plan.suspendedCredentials + plan.stoppedUsers;

const Verdict = ({ plan }: { plan: Schema<"Undo"> }) => {
  const { t } = useTranslation();
  const { conflict, changed } = countsOf(plan.changes);
  return (
    <>
      <Alert
        variant={conflict > 0 ? "danger" : "info"}
        isInline
        title={
          conflict > 0
            ? t("dualPasswordUndoConflict", { count: conflict })
            : t("dualPasswordUndoChanges", { count: changed })
        }
        data-testid="dual-password-undo-verdict"
      />
      {freedBy(plan) > 0 && (
        <Alert
          variant="danger"
          isInline
          className="pf-v5-u-mt-md"
          title={t("dualPasswordUndoFrees", {
            credentials: plan.suspendedCredentials,
            users: plan.stoppedUsers,
          })}
          data-testid="dual-password-undo-frees"
        />
      )}
    </>
  );
};

/** What keeps the JAR from being taken out afterwards. */
const StillNeeded = ({ items }: { items: string[] }) => {
  const { t } = useTranslation();
  return (
    items.length > 0 && (
      <Alert variant="warning" isInline className="pf-v5-u-my-md" title={t("dualPasswordUndoStillNeed")}>
        <List>
          {items.map((item) => (
            <ListItem key={item}>
              <code>{item}</code>
            </ListItem>
          ))}
        </List>
      </Alert>
    )
  );
};

/** Who has to do something at the next login that goes with the set-up. */
const Pending = ({ plan }: { plan: Schema<"Undo"> }) => {
  const { t } = useTranslation();
  return (
    plan.pendingUsers > 0 && (
      <Alert
        variant="warning"
        isInline
        className="pf-v5-u-my-md"
        title={t("dualPasswordUndoPending", { count: plan.pendingUsers })}
      >
        <List>
          {(plan.pendingUserIds ?? []).slice(0, 100).map((id) => (
            <ListItem key={id}>
              <UserLink id={id} username={id} />
            </ListItem>
          ))}
        </List>
      </Alert>
    )
  );
};

const UndoButton = ({
  plan,
  tag,
  onDone,
  onOvertaken,
}: {
  plan: Schema<"Undo">;
  tag?: string;
  onDone: () => void;
  /** Is called where the realm has been changed since the plan was shown. */
  onOvertaken: () => void;
}) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const { hasAccess } = useConsole();
  const { addAlert } = useAlerts();
  const [asked, setAsked] = useState(false);
  const [known, setKnown] = useState(false);
  const freed = freedBy(plan);
  const { conflict, changed } = countsOf(plan.changes);
  if (!hasAccess("manage-realm") || plan.changes.length === 0) {
    return null;
  }
  const undo = async () => {
    const done = await unlessOvertaken(
      answered(api.POST("/set-up/undo", { params: { query: { freed }, header: { "If-Match": tag } } })),
      onOvertaken,
    );
    setAsked(false);
    if (done) {
      addAlert(t("dualPasswordUndoDone", { count: countsOf(done.changes).changed }));
      onDone();
    }
  };
  return (
    <>
      <Button
        variant="danger"
        className="pf-v5-u-my-md"
        isDisabled={conflict > 0 || plan.missingPermissions.length > 0}
        onClick={() => {
          setKnown(false);
          setAsked(true);
        }}
        data-testid="dual-password-undo"
      >
        {t("dualPasswordUndo")}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t("dualPasswordUndo")}
          confirmLabel={t("dualPasswordUndoConfirm")}
          danger
          disabled={freed > 0 && !known}
          onConfirm={undo}
          onClose={() => setAsked(false)}
        >
          <p>{t("dualPasswordUndoConfirmText", { count: changed })}</p>
          {freed > 0 && (
            <Checkbox
              id="dual-password-frees-known"
              className="pf-v5-u-mt-md"
              label={t("dualPasswordUndoFreesKnown", { count: freed })}
              isChecked={known}
              onChange={(_event, checked) => setKnown(checked)}
            />
          )}
        </ConfirmDialog>
      )}
    </>
  );
};
