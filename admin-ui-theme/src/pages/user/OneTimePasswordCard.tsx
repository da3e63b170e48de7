import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { CardActions } from "../../components/Actions";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { nameKeyOf } from "../../components/kinds";
import { Day, Moment, useToday } from "../../components/Moment";
import { StateLabel } from "../../components/StateLabel";
import { standingOf } from "../../components/tokenStanding";
import type { Shown } from ".";
import { Facts } from "./Facts";
import { ReleaseDialog } from "./ReleaseDialog";

type Counted = Schema<"OneTimePassword">;

/** The token of a user, and what counts the user's own wrong codes beside it. */
export const OneTimePasswordCard = ({ shown, again }: { shown: Shown; again: () => void }) => {
  const { t } = useTranslation();
  const { user, tokens, access } = shown;
  const [released, setReleased] = useState<Counted | Schema<"Token">>();
  const counted = user.oneTimePasswords.filter((each) => each.state !== "usable" || each.consecutiveFailures > 0);
  const close = () => setReleased(undefined);
  return (
    <Card isFlat isFullHeight data-testid="dual-password-card-otp">
      <CardTitle component="h2">{t("dualPasswordOneTimePassword")}</CardTitle>
      <CardBody>
        {tokens?.length === 0 && t("dualPasswordNoToken")}
        {tokens?.map((token) => (
          <TokenFacts key={token.serial} token={token} />
        ))}
        {counted.map((each) => (
          <Facts
            key={each.credential}
            facts={[
              [t(nameKeyOf(each.credential)), <StateLabel state={each.state} />],
              [t("dualPasswordFactSuspendedUntil"), each.suspendedUntil && <Moment at={each.suspendedUntil} />],
              [t("dualPasswordFactFailures"), each.consecutiveFailures],
            ]}
          />
        ))}
      </CardBody>
      <CardActions>
        {access.manage &&
          tokens?.filter(isSuspended).map((token) => (
            <Button
              key={token.serial}
              variant="secondary"
              onClick={() => setReleased(token)}
              data-testid="dual-password-release-token"
            >
              {t("dualPasswordReleaseToken")}
            </Button>
          ))}
        {access.manage &&
          counted.map((each) => (
            <Button
              key={each.credential}
              variant="secondary"
              onClick={() => setReleased(each)}
              data-testid={`dual-password-release-${each.credential}`}
            >
              {t("dualPasswordReleaseOf", { name: t(nameKeyOf(each.credential)) })}
            </Button>
          ))}
      </CardActions>
      {released && "serial" in released && <TokenDialog token={released} onDone={again} onClose={close} />}
      {released && "credential" in released && (
        <ReleaseDialog
          user={user}
          credential={released.credential}
          name={t(nameKeyOf(released.credential))}
          onDone={again}
          onClose={close}
        />
      )}
    </Card>
  );
};

const isSuspended = (token: Schema<"Token">) => token.suspension !== undefined && token.suspension !== "usable";

const TokenFacts = ({ token }: { token: Schema<"Token"> }) => {
  const { t } = useTranslation();
  const standing = standingOf(token, useToday());
  return (
    <Facts
      facts={[
        [t("dualPasswordFactSerial"), token.serial],
        [t("dualPasswordFactState"), <StateLabel state={standing === "assigned" ? "usable" : standing} />],
        [t("dualPasswordFactSuspendedUntil"), token.suspendedUntil && <Moment at={token.suspendedUntil} />],
        [t("dualPasswordFactExpiresOn"), token.expiresOn && <Day day={token.expiresOn} />],
      ]}
    />
  );
};

const TokenDialog = ({
  token,
  onDone,
  onClose,
}: {
  token: Schema<"Token">;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const api = useBankApi();
  const release = async () => {
    await answered(api.POST("/tokens/{serial}/release", { params: { path: { serial: token.serial } } }));
    addAlert(t("dualPasswordTokenReleased", { serial: token.serial }));
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={t("dualPasswordReleaseToken")}
      confirmLabel={t("dualPasswordRelease")}
      onConfirm={release}
      onClose={onClose}
    >
      {t("dualPasswordReleaseTokenText", { serial: token.serial })}
    </ConfirmDialog>
  );
};
