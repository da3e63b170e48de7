import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { CardActions } from "../../components/Actions";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Moment } from "../../components/Moment";
import { StateLabel } from "../../components/StateLabel";
import { Facts } from "./Facts";
import type { UserAccess } from "./access";

/** Whether the service of the user is stopped, and by whom. */
export const ServiceCard = ({ user, access, again }: { user: Schema<"User">; access: UserAccess; again: () => void }) => {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const stop = user.serviceStop;
  const stopped = stop.state === "stopped";
  return (
    <Card isFlat isFullHeight data-testid="dual-password-card-service">
      <CardTitle component="h2">{t("dualPasswordService")}</CardTitle>
      <CardBody>
        <Facts
          facts={[
            [t("dualPasswordFactState"), <StateLabel state={stop.state} />],
            [t("dualPasswordFactStoppedAt"), stop.stoppedAt && <Moment at={stop.stoppedAt} />],
            [t("dualPasswordFactSetBy"), stop.setBy && t(`dualPasswordSetBy.${stop.setBy}`)],
            [t("dualPasswordFactOperator"), stop.operatorLoginId],
            [t("dualPasswordFactEnabled"), !user.enabled && <StateLabel state="stopped_by_bank" />],
          ]}
        />
      </CardBody>
      <CardActions>
        {access.manage && (
          <Button
            variant={stopped ? "secondary" : "danger"}
            onClick={() => setAsking(true)}
            data-testid={stopped ? "dual-password-lift" : "dual-password-stop"}
          >
            {t(stopped ? "dualPasswordLift" : "dualPasswordStop")}
          </Button>
        )}
      </CardActions>
      {asking && <StopDialog user={user} stopped={stopped} onDone={again} onClose={() => setAsking(false)} />}
    </Card>
  );
};

const StopDialog = ({
  user,
  stopped,
  onDone,
  onClose,
}: {
  user: Schema<"User">;
  stopped: boolean;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const api = useBankApi();
  const path = { params: { path: { userId: user.id } } };
  const change = async () => {
    if (stopped) {
      await answered(api.DELETE("/users/{userId}/service-stop", path));
    } else {
      await answered(api.PUT("/users/{userId}/service-stop", path));
    }
    addAlert(t(stopped ? "dualPasswordLifted" : "dualPasswordStopped", { user: user.username }));
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={t(stopped ? "dualPasswordLiftTitle" : "dualPasswordStopTitle")}
      confirmLabel={t(stopped ? "dualPasswordLift" : "dualPasswordStop")}
      danger={!stopped}
      onConfirm={change}
      onClose={onClose}
    >
      {t(stopped ? "dualPasswordLiftText" : "dualPasswordStopText", { user: user.username })}
    </ConfirmDialog>
  );
};
