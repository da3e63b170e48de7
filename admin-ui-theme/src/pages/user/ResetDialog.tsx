import { PasswordInput } from "@keycloak/keycloak-ui-shared";
import { Checkbox, Form, FormGroup, Radio } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { LeaveGuard } from "../../components/LeaveGuard";
import { nameKeyOf, PASSWORDS, type PasswordKind } from "../../components/kinds";
import { NewPasswordsDialog } from "./NewPasswordsDialog";
import { isComplete, resetOf, type Choice, type Wanted, type WantedOfBoth } from "./wanted";

const CHOICES: Choice[] = ["generate", "type", "leave"];

/** Sets new passwords, one or both, and shows once what was generated. */
export const ResetDialog = ({
  user,
  onDone,
  onClose,
}: {
  user: Schema<"User">;
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [wanted, setWanted] = useState<WantedOfBoth>({
    login: { choice: isChangeable(user, "login") ? "generate" : "leave", value: "" },
    confirmation: { choice: "leave", value: "" },
  });
  const [provisional, setProvisional] = useState(true);
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState<Schema<"PasswordsReset">>();
  const reset = async () => {
    setSending(true);
    try {
      setDone(
        await answered(
          api.POST("/users/{userId}/password-reset", {
            params: { path: { userId: user.id } },
            body: resetOf(wanted, provisional),
          }),
        ),
      );
    } finally {
      setSending(false);
    }
  };
  if (done) {
    const close = () => {
      onClose();
      onDone();
    };
    return <NewPasswordsDialog user={user} done={done} onClose={close} />;
  }
  return (
    <ConfirmDialog
      title={t("dualPasswordResetTitle", { user: user.username })}
      confirmLabel={t("dualPasswordSet")}
      danger
      disabled={!isComplete(wanted)}
      onConfirm={reset}
      onClose={onClose}
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        {PASSWORDS.map((kind) => (
          <PasswordChoice
            key={kind}
            kind={kind}
            changeable={isChangeable(user, kind)}
            wanted={wanted[kind]}
            onChange={(change) => setWanted((last) => ({ ...last, [kind]: { ...last[kind], ...change } }))}
          />
        ))}
        <Checkbox
          id="dual-password-provisional"
          label={t("dualPasswordProvisional")}
          description={t("dualPasswordProvisionalHelp")}
          isChecked={provisional}
          onChange={(_event, checked) => setProvisional(checked)}
        />
        <p>{t("dualPasswordResetText")}</p>
        {sending && (
          <LeaveGuard title={t("dualPasswordLeavePasswords")} text={t("dualPasswordLeavePasswordsText")} withinPage />
        )}
      </Form>
    </ConfirmDialog>
  );
};

const isChangeable = (user: Schema<"User">, kind: PasswordKind) =>
  user.credentials.find(({ credential }) => credential === kind)?.changeable ?? false;

const PasswordChoice = ({
  kind,
  changeable,
  wanted,
  onChange,
}: {
  kind: PasswordKind;
  changeable: boolean;
  wanted: Wanted;
  onChange: (change: Partial<Wanted>) => void;
}) => {
  const { t } = useTranslation();
  const id = `dual-password-${kind}`;
  return (
    <FormGroup role="radiogroup" label={t(nameKeyOf(kind))} fieldId={`${id}-generate`} isStack>
      {CHOICES.map((choice) => (
        <Radio
          key={choice}
          id={`${id}-${choice}`}
          name={id}
          label={t(`dualPasswordChoice.${choice}`)}
          isChecked={wanted.choice === choice}
          isDisabled={!changeable}
          onChange={() => onChange({ choice })}
        />
      ))}
      {wanted.choice === "type" && (
        <PasswordInput
          id={`${id}-value`}
          aria-label={t(nameKeyOf(kind))}
          autoComplete="new-password"
          value={wanted.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
    </FormGroup>
  );
};
