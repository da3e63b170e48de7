import {
  Alert,
  Button,
  Checkbox,
  Form,
  FormAlert,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  List,
  ListItem,
  Radio,
  TextInput,
} from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sentenceOf } from "../../components/refusals";
import { isKey, isPeriod, type Protection } from "./tokenImport";
import type { Wanted } from "./useTokenImport";

const KINDS: Protection["kind"][] = ["password", "key", "none"];
const DEFAULT_PERIOD = "60";

/** Which files, and what opens them. */
export const ImportForm = ({
  failure,
  faults = [],
  onCheck,
}: {
  failure?: unknown;
  faults?: { name: string; fault: string }[];
  onCheck: (wanted: Wanted) => void;
}) => {
  const { t } = useTranslation();
  const [files, setFiles] = useState<File[]>([]);
  const [kind, setKind] = useState<Protection["kind"]>("password");
  const [secret, setSecret] = useState("");
  const [allowMissingMacs, setAllowMissingMacs] = useState(false);
  const [period, setPeriod] = useState(DEFAULT_PERIOD);
  const keyIsWrong = kind === "key" && secret !== "" && !isKey(secret);
  const periodIsWrong = !isPeriod(Number(period));
  const complete =
    files.length > 0 && !periodIsWrong && (kind === "none" || (kind === "key" ? isKey(secret) : secret !== ""));
  const choose = (chosen: Protection["kind"]) => {
    setKind(chosen);
    setSecret("");
  };
  return (
    <Form
      className="keycloak__form"
      data-testid="dual-password-import-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) {
          onCheck({ files, protection: protectionOf(kind, secret, allowMissingMacs), period: Number(period) });
        }
      }}
    >
      {failure !== undefined && (
        <FormAlert>
          <Alert
            variant="danger"
            isInline
            title={t("dualPasswordImportRefused")}
            data-testid="dual-password-import-refused"
          >
            {sentenceOf(t, failure)}
          </Alert>
        </FormAlert>
      )}
      {faults.length > 0 && (
        <FormAlert>
          <Alert variant="danger" isInline title={t("dualPasswordImportRefused")}>
            <List>
              {faults.map(({ name, fault }) => (
                <ListItem key={name}>{t(`dualPasswordImportFile.${fault}`, { name })}</ListItem>
              ))}
            </List>
          </Alert>
        </FormAlert>
      )}
      <FormGroup label={t("dualPasswordImportFiles")} fieldId="dual-password-files" isRequired>
        <input
          id="dual-password-files"
          type="file"
          multiple
          accept=".csv,.xml,.pskc,.pskcxml,text/csv,application/xml,text/xml"
          onChange={(event) => setFiles([...(event.target.files ?? [])])}
        />
        <Help>{t("dualPasswordImportFilesHelp")}</Help>
      </FormGroup>
      <FormGroup role="radiogroup" label={t("dualPasswordImportProtection")} fieldId="dual-password-protection" isStack>
        {KINDS.map((known) => (
          <Radio
            key={known}
            id={`dual-password-protection-${known}`}
            name="dual-password-protection"
            label={t(`dualPasswordImportProtectedBy.${known}`)}
            isChecked={kind === known}
            onChange={() => choose(known)}
          />
        ))}
      </FormGroup>
      {kind === "none" ? (
        <Alert variant="warning" isInline title={t("dualPasswordImportPlain")} />
      ) : (
        <>
          <FormGroup
            label={t(`dualPasswordImportSecret.${kind}`)}
            fieldId="dual-password-import-secret"
            isRequired
          >
            <TextInput
              id="dual-password-import-secret"
              type="password"
              autoComplete="off"
              value={secret}
              validated={keyIsWrong ? "error" : "default"}
              onChange={(_event, value) => setSecret(value)}
            />
            {keyIsWrong && <Help wrong>{t("dualPasswordImportKeyWrong")}</Help>}
          </FormGroup>
          <FormGroup fieldId="dual-password-missing-macs">
            <Checkbox
              id="dual-password-missing-macs"
              label={t("dualPasswordImportMissingMacs")}
              description={t("dualPasswordImportMissingMacsHelp")}
              isChecked={allowMissingMacs}
              onChange={(_event, checked) => setAllowMissingMacs(checked)}
            />
          </FormGroup>
        </>
      )}
      <FormGroup label={t("dualPasswordImportPeriod")} fieldId="dual-password-period">
        <TextInput
          id="dual-password-period"
          inputMode="numeric"
          style={{ maxWidth: "8rem" }}
          value={period}
          validated={periodIsWrong ? "error" : "default"}
          onChange={(_event, value) => setPeriod(value.normalize("NFKC").trim())}
        />
        <Help wrong={periodIsWrong}>{t("dualPasswordImportPeriodHelp")}</Help>
      </FormGroup>
      <div className="keycloak__form_actions">
        <Button type="submit" isDisabled={!complete} data-testid="dual-password-import-check">
          {t("dualPasswordImportCheck")}
        </Button>
      </div>
    </Form>
  );
};

const Help = ({ wrong = false, children }: { wrong?: boolean; children: string }) => (
  <FormHelperText>
    <HelperText>
      <HelperTextItem variant={wrong ? "error" : "default"}>{children}</HelperTextItem>
    </HelperText>
  </FormHelperText>
);

function protectionOf(kind: Protection["kind"], secret: string, allowMissingMacs: boolean): Protection {
  switch (kind) {
    case "none":
      return { kind };
    case "password":
      return { kind, password: secret, allowMissingMacs };
    case "key":
      return { kind, key: secret, allowMissingMacs };
  }
}
