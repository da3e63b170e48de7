import {
  Alert,
  Button,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  List,
  ListItem,
} from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useConsole } from "../../adapter";
import type { Schema } from "../../api";
import { Answered, Nothing } from "../../components/Answered";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { useContractNames } from "../../components/useContractNames";
import { ChoiceTable } from "./ChoiceTable";
import { MOST_USERS, useAllUsers, type AllUsers } from "./useAllUsers";

type Confirmed = (users: Schema<"SoughtUser">[], language: string) => void;

/** Languages that the letters are written in, where the realm has them. */
const LANGUAGES = ["ja", "en"];

const EFFECTS = ["Passwords", "Change", "Suspensions", "Sessions", "Stops"];

/** Says what an initialisation does, and asks for whom. */
export const InitialisationChoice = ({ id, onConfirmed }: { id: string; onConfirmed: Confirmed }) => {
  const { t } = useTranslation();
  const [known, again] = useAllUsers(id);
  return (
    <>
      <Alert isInline variant="info" title={t("dualPasswordInitialiseWhat")} className="pf-v5-u-mb-md">
        <List>
          {EFFECTS.map((effect) => (
            <ListItem key={effect}>{t(`dualPasswordInitialiseEffect.${effect}`)}</ListItem>
          ))}
        </List>
      </Alert>
      <Answered known={known} again={again}>
        {(all) =>
          all.users.length === 0 ? (
            <Nothing title={t("dualPasswordContractUsersNone")} />
          ) : (
            <Choice id={id} all={all} onConfirmed={onConfirmed} />
          )
        }
      </Answered>
    </>
  );
};

const Choice = ({ id, all: { users, more }, onConfirmed }: { id: string; all: AllUsers; onConfirmed: Confirmed }) => {
  const { t } = useTranslation();
  const { language } = useConsole();
  const name = useContractNames([id]).get(id) ?? id;
  const [chosen, setChosen] = useState(() => new Set(users.map((user) => user.id)));
  const [letters, setLetters] = useState(LANGUAGES.includes(language) ? language : LANGUAGES[0]!);
  const [asking, setAsking] = useState(false);
  const wanted = users.filter((user) => chosen.has(user.id));
  return (
    <>
      {more && (
        <Alert
          isInline
          variant="warning"
          title={t("dualPasswordInitialiseMore", { number: MOST_USERS })}
          className="pf-v5-u-mb-md"
        />
      )}
      <ChoiceTable users={users} chosen={chosen} onChange={setChosen} />
      <Form className="pf-v5-u-mt-md" onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t("dualPasswordLettersLanguage")} fieldId="dual-password-letters-language">
          <FormSelect
            id="dual-password-letters-language"
            value={letters}
            onChange={(_event, value) => setLetters(value)}
            style={{ maxWidth: "16rem" }}
          >
            {LANGUAGES.map((tag) => (
              <FormSelectOption key={tag} value={tag} label={t(`dualPasswordLanguage.${tag}`)} />
            ))}
          </FormSelect>
        </FormGroup>
        <div>
          <Button
            variant="danger"
            isDisabled={wanted.length === 0}
            onClick={() => setAsking(true)}
            data-testid="dual-password-initialise-ask"
          >
            {t("dualPasswordInitialiseUsers", { number: wanted.length })}
          </Button>
        </div>
      </Form>
      {asking && (
        <ConfirmDialog
          title={t("dualPasswordInitialiseAsk", { number: wanted.length })}
          confirmLabel={t("dualPasswordInitialise")}
          danger
          onConfirm={() => Promise.resolve(onConfirmed(wanted, letters))}
          onClose={() => setAsking(false)}
        >
          {t("dualPasswordInitialiseAskText", { name, number: wanted.length })}
        </ConfirmDialog>
      )}
    </>
  );
};
