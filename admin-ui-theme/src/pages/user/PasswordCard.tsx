import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { CardActions } from "../../components/Actions";
import { nameKeyOf } from "../../components/kinds";
import { LastDay, Moment } from "../../components/Moment";
import { StateLabel } from "../../components/StateLabel";
import { Facts } from "./Facts";
import { ReleaseDialog } from "./ReleaseDialog";
import { SetConfirmationDialog } from "./SetConfirmationDialog";
import type { UserAccess } from "./access";

/** One of both passwords: its state, and what can be done about it. */
export const PasswordCard = ({
  user,
  credential,
  access,
  again,
}: {
  user: Schema<"User">;
  credential: Schema<"Credential">;
  access: UserAccess;
  again: () => void;
}) => {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"release" | "set">();
  const kind = credential.credential;
  const name = t(nameKeyOf(kind));
  const releasable = credential.state !== "usable" || credential.consecutiveFailures + credential.temporarySuspensions > 0;
  return (
    <Card isFlat isFullHeight data-testid={`dual-password-card-${kind}`}>
      <CardTitle component="h2">{name}</CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t("dualPasswordFactState"), <StateLabel state={credential.state} />],
            [t("dualPasswordFactSuspendedUntil"), credential.suspendedUntil && <Moment at={credential.suspendedUntil} />],
            [t("dualPasswordFactStatus"), <StateLabel state={credential.status} />],
            [t("dualPasswordFactValidUntil"), credential.validUntil && <LastDay until={credential.validUntil} />],
            [t("dualPasswordFactFailures"), credential.consecutiveFailures],
            [t("dualPasswordFactSuspensions"), credential.temporarySuspensions],
            [t("dualPasswordFactChangeable"), !credential.changeable && t("dualPasswordNotChangeable")],
          ]}
        />
      </CardBody>
      <CardActions>
        {access.manage && releasable && (
          <Button variant="secondary" onClick={() => setDialog("release")} data-testid={`dual-password-release-${kind}`}>
            {t("dualPasswordRelease")}
          </Button>
        )}
        {access.reset && kind === "confirmation" && (
          <Button variant="link" isInline onClick={() => setDialog("set")} data-testid="dual-password-set-confirmation">
            {t("dualPasswordSetConfirmation")}
          </Button>
        )}
      </CardActions>
      {dialog === "release" && (
        <ReleaseDialog user={user} credential={kind} name={name} onDone={again} onClose={() => setDialog(undefined)} />
      )}
      {dialog === "set" && <SetConfirmationDialog user={user} onDone={again} onClose={() => setDialog(undefined)} />}
    </Card>
  );
};
