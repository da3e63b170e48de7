import { Alert, Button, Form, List, ListItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { Answered, Nothing } from "../../components/Answered";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { LettersLanguage, useLettersLanguage } from "../../components/LettersLanguage";
import { useContractNames } from "../../components/useContractNames";
import { ChoiceTable } from "./ChoiceTable";
import { DirectoryUsers } from "./DirectoryUsers";
import { MOST_USERS, useAllUsers, type AllUsers } from "./useAllUsers";

type Confirmed = (users: Schema<"SoughtUser">[], language: string) => void;

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
  const name = useContractNames([id]).get(id) ?? id;
  const [chosen, setChosen] = useState(() => new Set(users.map((user) => user.id)));
  const [letters, setLetters] = useLettersLanguage();
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
      <DirectoryUsers />
      <ChoiceTable users={users} chosen={chosen} onChange={setChosen} />
      <Form className="pf-v5-u-mt-md" onSubmit={(event) => event.preventDefault()}>
        <LettersLanguage value={letters} onChange={setLetters} />
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
