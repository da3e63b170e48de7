import { Alert, Button, Card, CardBody, CardTitle, Form, FormGroup, Text, TextContent, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { useConsole } from "../../adapter";
import { Failed, Loading } from "../../components/Answered";
import type { Draft } from "./draft";
import { RehearsalResult } from "./RehearsalResult";
import type { Policy } from "./usePolicy";

/** How far back a rehearsal reaches where nothing else is entered, and at most. */
const DAYS = { usual: 30, most: 3660 };

type State =
  | { step: "none" }
  | { step: "running" }
  | { step: "failed"; failure: unknown }
  /** Of the settings as they were wished then. */
  | { step: "done"; rehearsal: Schema<"Rehearsal">; draft: Draft };

/** Who would have been suspended by the settings that are wished, in the last days. It changes nothing. */
export const Rehearsal = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation();
  const { hasAccess } = useConsole();
  const api = useBankApi();
  const [days, setDays] = useState(String(DAYS.usual));
  const [state, setState] = useState<State>({ step: "none" });
  const wrong = !/^[0-9]{1,4}$/.test(days) || Number(days) < 1 || Number(days) > DAYS.most;
  const rehearse = async () => {
    setState({ step: "running" });
    const { draft } = policy;
    try {
      const rehearsal = await answered(api.POST("/rehearsals", { body: { days: Number(days), settings: draft } }));
      setState({ step: "done", rehearsal, draft });
    } catch (failure) {
      setState({ step: "failed", failure });
    }
  };
  return (
    <Card isFlat data-testid="dual-password-rehearsal">
      <CardTitle component="h2">{t("dualPasswordRehearsal")}</CardTitle>
      <CardBody>
        <TextContent className="pf-v5-u-mb-md">
          <Text>{t("dualPasswordRehearsalIntro")}</Text>
        </TextContent>
        {hasAccess("view-realm", "view-users", "view-events") ? (
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              void rehearse();
            }}
          >
            <FormGroup label={t("dualPasswordRehearsalDays")} fieldId="dual-password-days">
              <TextInput
                id="dual-password-days"
                inputMode="numeric"
                value={days}
                validated={wrong ? "error" : "default"}
                onChange={(_event, text) => setDays(text.normalize("NFKC"))}
              />
            </FormGroup>
            <Button
              type="submit"
              variant="secondary"
              isDisabled={wrong || state.step === "running"}
              data-testid="dual-password-rehearse"
            >
              {t("dualPasswordRehearse")}
            </Button>
          </Form>
        ) : (
          <Alert variant="info" isInline isPlain title={t("dualPasswordRehearsalNotAllowed")} />
        )}
        <div aria-live="polite" className="pf-v5-u-mt-md">
          {state.step === "running" && <Loading />}
          {state.step === "failed" && <Failed failure={state.failure} />}
          {state.step === "done" && (
            <>
              {state.draft !== policy.draft && (
                <Alert variant="warning" isInline isPlain title={t("dualPasswordRehearsalOutdated")} />
              )}
              <RehearsalResult rehearsal={state.rehearsal} />
            </>
          )}
        </div>
      </CardBody>
    </Card>
  );
};
