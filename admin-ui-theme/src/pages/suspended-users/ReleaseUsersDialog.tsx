import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Checkbox, List, ListItem, Modal, ModalVariant, Progress } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi } from "../../api";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { sentenceOf } from "../../components/refusals";
import { RELEASES, releaseAll, releasesOf, type Outcome, type Release } from "./releases";
import type { FoundUser } from "./search";

/** Releases users, after a question that names them. */
export const ReleaseUsersDialog = ({
  users,
  onDone,
  onClose,
}: {
  users: FoundUser[];
  onDone: () => void;
  onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const api = useBankApi();
  const possible = RELEASES.filter((release) => users.some((user) => releasesOf(user).includes(release)));
  // A stop is lifted by whoever means it: where there are suspensions, too, it is chosen by hand.
  const [wanted, setWanted] = useState<Release[]>(
    possible.length > 1 ? possible.filter((release) => release !== "service") : possible,
  );
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [failed, setFailed] = useState<Outcome[]>();
  const chosen = users.filter((user) => releasesOf(user).some((release) => wanted.includes(release)));
  const release = async ({ id }: FoundUser, what: Release) => {
    if (what === "service") {
      await answered(api.DELETE("/users/{userId}/service-stop", { params: { path: { userId: id } } }));
    } else {
      await answered(
        api.POST("/users/{userId}/credentials/{credential}/release", {
          params: { path: { userId: id, credential: what } },
        }),
      );
    }
  };
  const confirm = async () => {
    const all: Outcome[] = [];
    await releaseAll(chosen, wanted, release, (outcome) => {
      all.push(outcome);
      setOutcomes([...all]);
    });
    const refused = all.filter(({ failure }) => failure !== undefined);
    onDone();
    if (refused.length > 0) {
      setFailed(refused);
    } else {
      addAlert(t("dualPasswordUsersReleased", { number: all.length }));
      onClose();
    }
  };
  if (failed) {
    return <Refused failed={failed} released={outcomes.length - failed.length} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={t("dualPasswordReleaseUsersTitle")}
      confirmLabel={t("dualPasswordReleaseNumber", { number: chosen.length })}
      disabled={chosen.length === 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p className="pf-v5-u-mb-sm">{t("dualPasswordReleaseUsersText")}</p>
      {possible.map((each) => (
        <Checkbox
          key={each}
          id={`dual-password-release-${each}`}
          label={t(`dualPasswordReleaseWhat.${each}`)}
          isChecked={wanted.includes(each)}
          onChange={(_event, checked) =>
            setWanted((last) => (checked ? [...last, each] : last.filter((other) => other !== each)))
          }
        />
      ))}
      <List className="pf-v5-u-mt-md">
        {chosen.map((user) => (
          <ListItem key={user.id}>{[user.username, user.name].filter(Boolean).join(" · ")}</ListItem>
        ))}
      </List>
      {outcomes.length > 0 && (
        <Progress
          className="pf-v5-u-mt-md"
          aria-label={t("dualPasswordReleaseUsersTitle")}
          value={outcomes.length}
          max={chosen.length}
          label={`${outcomes.length} / ${chosen.length}`}
        />
      )}
    </ConfirmDialog>
  );
};

const Refused = ({ failed, released, onClose }: { failed: Outcome[]; released: number; onClose: () => void }) => {
  const { t } = useTranslation();
  return (
    <Modal
      variant={ModalVariant.small}
      isOpen
      onClose={onClose}
      title={t("dualPasswordReleaseUsersTitle")}
      data-testid="dual-password-some-refused"
      actions={[
        <Button key="close" variant="primary" onClick={onClose} data-testid="dual-password-close">
          {t("dualPasswordClose")}
        </Button>,
      ]}
    >
      <Alert variant="warning" isInline title={t("dualPasswordSomeRefused", { released, refused: failed.length })}>
        <List>
          {failed.map(({ user, failure }) => (
            <ListItem key={user.id}>
              {user.username}: {sentenceOf(t, failure)}
            </ListItem>
          ))}
        </List>
      </Alert>
    </Modal>
  );
};
