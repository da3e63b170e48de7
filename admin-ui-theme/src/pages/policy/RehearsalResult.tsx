import {
  Alert,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  ExpandableSection,
  List,
  ListItem,
} from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";
import { Moment } from "../../components/Moment";
import { meaningOf } from "./lockoutSentence";
import { RehearsedSuspensions } from "./RehearsedSuspensions";

/** What a rehearsal came to, of what it was made, and what it says nothing of. */
export const RehearsalResult = ({ rehearsal }: { rehearsal: Schema<"Rehearsal"> }) => {
  const { t, i18n } = useTranslation();
  return (
    <div data-testid="dual-password-rehearsed">
      {Object.entries(rehearsal.policy).map(([password, policy]) => (
        <p key={password} className="pf-v5-u-mb-sm">
          <strong>{t(`dualPasswordCounted.${password}`)}</strong> {meaningOf(policy, i18n.language)}
        </p>
      ))}
      <DescriptionList isHorizontal isCompact columnModifier={{ default: "1Col" }} horizontalTermWidthModifier={{ default: "12rem" }}>
        {numbersOf(rehearsal).map(([name, value]) => (
          <DescriptionListGroup key={name}>
            <DescriptionListTerm>{t(name)}</DescriptionListTerm>
            <DescriptionListDescription data-testid={name}>
              {value.toLocaleString(i18n.language)}
            </DescriptionListDescription>
          </DescriptionListGroup>
        ))}
      </DescriptionList>
      <Reservations rehearsal={rehearsal} />
      {rehearsal.listed.length > 0 && <RehearsedSuspensions rehearsal={rehearsal} />}
    </div>
  );
};

const numbersOf = (rehearsal: Schema<"Rehearsal">): [string, number][] => [
  ["dualPasswordRehearsedSuspensions", rehearsal.suspensions],
  ["dualPasswordRehearsedPermanent", rehearsal.permanent],
  ["dualPasswordRehearsedInFact", rehearsal.suspensionsInFact],
  ["dualPasswordRehearsedUsers", rehearsal.users],
  ["dualPasswordRehearsedMasters", rehearsal.masters],
  ["dualPasswordRehearsedRight", rehearsal.rightEntriesRefused],
  ["dualPasswordRehearsedUnknown", rehearsal.unknownEntries],
  ["dualPasswordRehearsedEvents", rehearsal.events.read],
];

/** How far the answer can be relied on. */
const Reservations = ({ rehearsal }: { rehearsal: Schema<"Rehearsal"> }) => {
  const { t } = useTranslation();
  const { events, notRehearsed } = rehearsal;
  const missing = events.missingTypes.join(", ");
  return (
    <div className="pf-v5-u-mt-md">
      {!events.stored && <Alert variant="warning" isInline isPlain title={t("dualPasswordRehearsalNoEvents")} />}
      {events.stored && missing !== "" && (
        <Alert variant="warning" isInline isPlain title={t("dualPasswordRehearsalMissingTypes", { types: missing })} />
      )}
      {events.withoutDetails > 0 && (
        <Alert
          variant="warning"
          isInline
          isPlain
          title={t("dualPasswordRehearsalNotExact", { attempts: events.withoutDetails })}
        />
      )}
      {events.cutAt && (
        <Alert variant="warning" isInline isPlain title={t("dualPasswordRehearsalCut")}>
          <Moment at={events.cutAt} />
        </Alert>
      )}
      <p>
        {t("dualPasswordRehearsalFrom")} <Moment at={events.from} />
      </p>
      {events.oldest && events.newest && (
        <p>
          {t("dualPasswordRehearsalEvents")} <Moment at={events.oldest} /> – <Moment at={events.newest} />
        </p>
      )}
      <ExpandableSection toggleText={t("dualPasswordNotRehearsed")} isIndented isExpanded>
        <List data-testid="dual-password-not-rehearsed">
          {notRehearsed.map((counted) => (
            <ListItem key={counted}>{t(`dualPasswordCounted.${counted}`, { defaultValue: counted })}</ListItem>
          ))}
        </List>
      </ExpandableSection>
    </div>
  );
};
