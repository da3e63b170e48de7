import { ActionGroup, Button, PageSection } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ConfirmDialog } from "../../components/ConfirmDialog";
import { wished } from "./draft";
import type { Policy } from "./usePolicy";
import { labelOf, valueOf } from "./words";

/** Saves what is wished, after all of it was shown once more; or discards it. */
export const SaveBar = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const count = Object.keys(policy.draft).length;
  return (
    <PageSection variant="light" stickyOnBreakpoint={{ default: "bottom" }} className="pf-v5-u-mt-md">
      <ActionGroup className="pf-v5-u-mt-0">
        <Button isDisabled={count === 0} onClick={() => setAsked(true)} data-testid="dual-password-save">
          {t("dualPasswordPolicySave", { count })}
        </Button>{" "}
        <Button variant="link" isDisabled={count === 0} onClick={policy.discard} data-testid="dual-password-discard">
          {t("dualPasswordPolicyDiscard")}
        </Button>
      </ActionGroup>
      {asked && (
        <ConfirmDialog
          title={t("dualPasswordPolicySaveTitle")}
          confirmLabel={t("save")}
          onConfirm={async () => {
            await policy.save();
            setAsked(false);
          }}
          onClose={() => setAsked(false)}
        >
          <Wishes policy={policy} />
        </ConfirmDialog>
      )}
    </PageSection>
  );
};

/** Each setting that is to change, as it is and as it would be. */
const Wishes = ({ policy }: { policy: Policy }) => {
  const { t } = useTranslation();
  const wishes = policy.settings.filter(({ attribute }) => attribute in policy.draft);
  return (
    <Table variant="compact" aria-label={t("dualPasswordPolicySaveTitle")}>
      <Thead>
        <Tr>
          <Th modifier="wrap">{t("dualPasswordSettingColumn")}</Th>
          <Th modifier="nowrap">{t("dualPasswordValueNow")}</Th>
          <Th modifier="nowrap">{t("dualPasswordValueThen")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {wishes.map((setting) => (
          <Tr key={setting.attribute}>
            <Td dataLabel={t("dualPasswordSettingColumn")}>
              {labelOf(t, setting)}
              <br />
              <code>{setting.attribute}</code>
            </Td>
            <Td dataLabel={t("dualPasswordValueNow")}>{valueOf(t, setting, policy.values[setting.attribute])}</Td>
            <Td dataLabel={t("dualPasswordValueThen")} data-testid={`wish-${setting.attribute}`}>
              {valueOf(t, setting, wished(policy.draft, policy.values, setting))}
              {policy.draft[setting.attribute] === null && ` (${t("dualPasswordSettingByDefault")})`}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
