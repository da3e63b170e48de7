import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, Card, CardBody, CardTitle } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { CardActions } from "../../components/Actions";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Moment } from "../../components/Moment";
import { StateLabel } from "../../components/StateLabel";
import type { UserAccess } from "./access";
import { Facts } from "./Facts";

type Passkey = Schema<"Passkey">;

const ALL = "all";

/** The passkeys of a user. A suspended one is not released: it is revoked, and the user registers another one. */
export const PasskeyCard = ({
  user,
  passkeys,
  access,
  again,
}: {
  user: Schema<"User">;
  passkeys: Passkey[];
  access: UserAccess;
  again: () => void;
}) => {
  const { t } = useTranslation();
  const [revoked, setRevoked] = useState<Passkey | typeof ALL>();
  return (
    <Card isFlat isFullHeight data-testid="dual-password-card-passkeys">
      <CardTitle component="h2">{t("dualPasswordPasskeys")}</CardTitle>
      <CardBody>
        {passkeys.length === 0 && t("dualPasswordNoPasskey")}
        {passkeys.map((passkey) => (
          <div key={passkey.id} className="pf-v5-u-mb-md" data-testid="dual-password-passkey">
            <Facts
              facts={[
                [t("dualPasswordFactPasskeyLabel"), <bdi>{passkey.label}</bdi>],
                [t("dualPasswordFactState"), <StateLabel state={stateOf(passkey)} />],
                [t("dualPasswordFactRegisteredAt"), passkey.registeredAt && <Moment at={passkey.registeredAt} />],
                [
                  t("dualPasswordFactUsableFrom"),
                  passkey.state === "cooling_down" && passkey.usableFrom && <Moment at={passkey.usableFrom} />,
                ],
                [t("dualPasswordFactLastUsedAt"), passkey.lastUsedAt && <Moment at={passkey.lastUsedAt} />],
                [
                  t("dualPasswordFactSynced"),
                  passkey.synced !== undefined &&
                    t(passkey.synced ? "dualPasswordSyncedYes" : "dualPasswordSyncedNo"),
                ],
              ]}
            />
            {access.manage && (
              <Button
                variant="link"
                isInline
                isDanger
                aria-label={t("dualPasswordRevokePasskeyOf", { label: passkey.label })}
                onClick={() => setRevoked(passkey)}
                data-testid="dual-password-revoke-passkey"
              >
                {t("dualPasswordRevokePasskey")}
              </Button>
            )}
          </div>
        ))}
      </CardBody>
      <CardActions>
        {access.manage && passkeys.length > 0 && (
          <Button variant="secondary" isDanger onClick={() => setRevoked(ALL)} data-testid="dual-password-revoke-passkeys">
            {t("dualPasswordRevokePasskeys")}
          </Button>
        )}
      </CardActions>
      {revoked && <RevokeDialog user={user} revoked={revoked} onDone={again} onClose={() => setRevoked(undefined)} />}
    </Card>
  );
};

/** Of tokens, "suspended" says that the bank has done so. */
const stateOf = (passkey: Passkey) => (passkey.state === "usable" ? "usable" : `passkey_${passkey.state}`);

const RevokeDialog = ({
  user,
  revoked,
  onDone,
  onClose,
}: {
  user: Schema<"User">;
  revoked: Passkey | typeof ALL;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const api = useBankApi();
  const revoke = async () => {
    if (revoked === ALL) {
      await answered(api.POST("/users/{userId}/passkeys/revoke", { params: { path: { userId: user.id } } }));
    } else {
      await answered(
        api.POST("/users/{userId}/passkeys/{passkey}/revoke", {
          params: { path: { userId: user.id, passkey: revoked.id } },
        }),
      );
    }
    addAlert(t("dualPasswordPasskeysRevoked", { user: user.username }));
    onClose();
    onDone();
  };
  return (
    <ConfirmDialog
      title={t(revoked === ALL ? "dualPasswordRevokePasskeysTitle" : "dualPasswordRevokePasskeyTitle")}
      confirmLabel={t("dualPasswordRevokePasskey")}
      danger
      onConfirm={revoke}
      onClose={onClose}
    >
      <p>
        {revoked === ALL
          ? t("dualPasswordRevokePasskeysText", { user: user.username })
          : t("dualPasswordRevokePasskeyText", { user: user.username, label: revoked.label })}
      </p>
      <p className="pf-v5-u-mt-md">{t("dualPasswordRevokePasskeysKeeps")}</p>
    </ConfirmDialog>
  );
};
