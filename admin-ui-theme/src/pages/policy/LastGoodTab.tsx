import { Alert, Button, PageSection, Text, TextContent } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { answered, answeredWithTag, Refusal, useBankApi, type Schema } from "../../api";
import { useConsole } from "../../adapter";
import { Answered, Nothing } from "../../components/Answered";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { Moment } from "../../components/Moment";
import { useAnswer } from "../../components/useAnswer";

/** The last good settings; undefined where none are kept. The tag is that of the settings beside which they were read. */
type Kept = { lastGood?: Schema<"LastGoodSettings">; tag?: string };

/** The last good settings, what their restoration would change, and the restoration. */
export const LastGoodTab = ({ onRestored }: { onRestored: () => void }) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [known, again] = useAnswer<Kept>(async () => {
    const { tag } = await answeredWithTag(api.GET("/settings"));
    try {
      return { lastGood: await answered(api.GET("/settings/last-good")), tag };
    } catch (failure) {
      if (failure instanceof Refusal && failure.code === "no_good_settings") {
        return {};
      }
      throw failure;
    }
  }, [api]);
  return (
    <PageSection>
      <TextContent className="pf-v5-u-mb-md">
        <Text>{t("dualPasswordLastGoodIntro")}</Text>
      </TextContent>
      <Answered known={known} again={again}>
        {({ lastGood, tag }) =>
          lastGood ? (
            <LastGood
              lastGood={lastGood}
              tag={tag}
              onRestored={() => {
                again();
                onRestored();
              }}
            />
          ) : (
            <Nothing title={t("dualPasswordLastGoodNone")}>{t("dualPasswordLastGoodNoneHelp")}</Nothing>
          )
        }
      </Answered>
    </PageSection>
  );
};

const LastGood = ({
  lastGood,
  tag,
  onRestored,
}: {
  lastGood: Schema<"LastGoodSettings">;
  tag?: string;
  onRestored: () => void;
}) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const { hasAccess } = useConsole();
  const { addAlert } = useAlerts();
  const [asked, setAsked] = useState(false);
  const { changes, keptAt, wipedAt } = lastGood;
  const restore = async () => {
    const { changes: done } = await answered(
      api.POST("/settings/restore", { params: { header: { "If-Match": tag } } }),
    );
    setAsked(false);
    addAlert(t("dualPasswordLastGoodRestored", { count: done.length }));
    onRestored();
  };
  return (
    <div data-testid="dual-password-last-good">
      <p>
        {t("dualPasswordLastGoodKept")} <Moment at={keptAt} />
      </p>
      {wipedAt && (
        <Alert variant="danger" isInline title={t("dualPasswordLastGoodWiped")} className="pf-v5-u-my-md">
          <Moment at={wipedAt} />
        </Alert>
      )}
      {changes.length === 0 ? (
        <Alert variant="success" isInline title={t("dualPasswordLastGoodAll")} className="pf-v5-u-my-md" />
      ) : (
        <>
          <Changes changes={changes} />
          {hasAccess("manage-realm") && (
            <Button className="pf-v5-u-mt-md" onClick={() => setAsked(true)} data-testid="dual-password-restore">
              {t("dualPasswordLastGoodRestore")}
            </Button>
          )}
        </>
      )}
      {asked && (
        <ConfirmDialog
          title={t("dualPasswordLastGoodRestore")}
          confirmLabel={t("dualPasswordLastGoodRestore")}
          onConfirm={restore}
          onClose={() => setAsked(false)}
        >
          {t("dualPasswordLastGoodRestoreText", { count: changes.length })}
        </ConfirmDialog>
      )}
    </div>
  );
};

const Changes = ({ changes }: { changes: Schema<"SettingChange">[] }) => {
  const { t } = useTranslation();
  return (
    <Table variant="compact" aria-label={t("dualPasswordLastGoodChanges")}>
      <Thead>
        <Tr>
          <Th modifier="wrap">{t("dualPasswordAttributeColumn")}</Th>
          <Th modifier="wrap">{t("dualPasswordValueNow")}</Th>
          <Th modifier="wrap">{t("dualPasswordValueRestored")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {changes.map(({ attribute, present, restored }) => (
          <Tr key={attribute}>
            <Td dataLabel={t("dualPasswordAttributeColumn")}>
              <code>{attribute}</code>
            </Td>
            <Td dataLabel={t("dualPasswordValueNow")} className="dual-password-value">
              {present ?? t("dualPasswordSettingNone")}
            </Td>
            <Td dataLabel={t("dualPasswordValueRestored")} className="dual-password-value">
              {restored ?? t("dualPasswordSettingNone")}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
