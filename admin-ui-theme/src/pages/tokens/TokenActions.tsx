import { Button, Flex, FlexItem } from "@patternfly/react-core";
import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { useManagesUsers } from "../../components/useManagesUsers";
import { AssignDialog } from "./AssignDialog";
import { ResynchroniseDialog } from "./ResynchroniseDialog";
import { RevokeDialog } from "./RevokeDialog";
import { SharedBy } from "./SharedBy";
import { actionsOf, type TokenAction } from "./tokenActions";

/** What an action needs to be asked about and done. */
export type ActionProps = {
  token: Schema<"Token">;
  users: Schema<"TokenUser">[];
  /** It was done. */
  onDone: () => void;
  /** The token may be another one than was shown. */
  onChanged: () => void;
  onClose: () => void;
};

/** What can be done with a token, for whoever may. */
export const TokenActions = ({
  token,
  users,
  onChanged,
}: {
  token: Schema<"Token">;
  users: Schema<"TokenUser">[];
  onChanged: () => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const [open, setOpen] = useState<TokenAction>();
  if (!useManagesUsers()) {
    return null;
  }
  const close = () => setOpen(undefined);
  const done = () => {
    addAlert(t(`dualPasswordTokenDone.${open}`, { serial: token.serial }));
    close();
    onChanged();
  };
  return (
    <>
      <Flex spaceItems={{ default: "spaceItemsSm" }}>
        {actionsOf(token).map((action) => (
          <FlexItem key={action}>
            <Button
              variant={action === "revoke" ? "danger" : "secondary"}
              onClick={() => setOpen(action)}
              data-testid={`dual-password-token-${action}`}
            >
              {t(`dualPasswordTokenAction.${action}`)}
            </Button>
          </FlexItem>
        ))}
      </Flex>
      {open && (
        <ActionDialog action={open} token={token} users={users} onDone={done} onChanged={onChanged} onClose={close} />
      )}
    </>
  );
};

const ActionDialog = ({ action, ...props }: ActionProps & { action: TokenAction }) => {
  switch (action) {
    case "revoke":
      return <RevokeDialog {...props} />;
    case "assign":
      return <AssignDialog {...props} />;
    case "resynchronise":
      return <ResynchroniseDialog {...props} />;
    case "suspend":
    case "release":
    case "takeBack":
      return <PlainDialog action={action} {...props} />;
  }
};

/** Asks about an action that needs nothing more to be said. */
const PlainDialog = ({
  action,
  token,
  users,
  onDone,
  onClose,
}: ActionProps & { action: "suspend" | "release" | "takeBack" }) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const path = { params: { path: { serial: token.serial } } };
  const calls = {
    suspend: () => answered<unknown>(api.POST("/tokens/{serial}/suspend", path)),
    release: () => answered<unknown>(api.POST("/tokens/{serial}/release", path)),
    takeBack: () => answered<unknown>(api.DELETE("/tokens/{serial}/contract", path)),
  };
  return (
    <ConfirmDialog
      title={t(`dualPasswordTokenAsk.${action}`, { serial: token.serial })}
      confirmLabel={t(`dualPasswordTokenAction.${action}`)}
      danger={action === "takeBack"}
      onConfirm={async () => {
        await calls[action]();
        onDone();
      }}
      onClose={onClose}
    >
      <p>{t(`dualPasswordTokenExplain.${action}`)}</p>
      <SharedBy users={users} />
    </ConfirmDialog>
  );
};
