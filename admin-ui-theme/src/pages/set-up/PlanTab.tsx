import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Alert, Button, Card, CardBody, CardTitle, ExpandableSection, Gallery, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, answeredWithTag, useBankApi, type Schema } from "../../api";
import { useConsole } from "../../adapter";
import { Answered } from "../../components/Answered";
import { ConfirmDialog } from "../../components/ConfirmDialog";
import { useAnswer } from "../../components/useAnswer";
import { FindingList } from "./FindingList";
import { countsOf } from "./items";
import { ItemTable } from "./ItemTable";
import { Missing } from "./Missing";
import { Overtaken, unlessOvertaken, type Tagged } from "./plan";
import { WrittenItems } from "./WrittenItems";

const PROFILES = ["two-stage", "one-stage", "hardware-token", "before-login", "software-token", "phishing-resistant"] as const;

type Profile = (typeof PROFILES)[number];

/** Choice of a profile, what its set-up would change, and the set-up. */
export const PlanTab = () => {
  const { t } = useTranslation();
  const { realmAttributes } = useConsole();
  const named = PROFILES.find((profile) => profile === realmAttributes["dual-password.profile"]);
  const [profile, setProfile] = useState<Profile | undefined>(named);
  const [times, setTimes] = useState(0);
  return (
    <PageSection>
      <p className="pf-v5-u-mb-md">{t("dualPasswordSetUpIntro")}</p>
      <Gallery hasGutter minWidths={{ default: "220px" }} role="radiogroup" aria-label={t("dualPasswordSetUpProfile")}>
        {PROFILES.map((each) => (
          <Card
            key={each}
            isFlat
            isCompact
            isSelectable
            isSelected={profile === each}
            id={`profile-${each}`}
            data-testid={`profile-${each}`}
          >
            <CardTitle>
              <label>
                <input
                  type="radio"
                  name="profile"
                  checked={profile === each}
                  onChange={() => setProfile(each)}
                />{" "}
                {t(`dualPasswordSettingValue.profile.${each}`)}
              </label>
            </CardTitle>
            <CardBody>{t(`dualPasswordProfile.${each}`)}</CardBody>
          </Card>
        ))}
      </Gallery>
      {profile && (
        <Plan
          key={`${profile} ${times}`}
          profile={profile}
          onDone={() => setTimes(times + 1)}
        />
      )}
      <WrittenItems key={times} />
    </PageSection>
  );
};

const Plan = ({ profile, onDone }: { profile: Profile; onDone: () => void }) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [overtaken, setOvertaken] = useState(false);
  const [known, again] = useAnswer<Tagged<Schema<"SetUp">>>(
    () => answeredWithTag(api.GET("/set-up/plan", { params: { query: { profile } } })),
    [api, profile],
  );
  const readAgain = () => {
    setOvertaken(true);
    again();
  };
  return (
    <div className="pf-v5-u-mt-lg">
      <Answered known={known} again={again}>
        {({ data: plan, tag }) => (
          <section aria-label={t("dualPasswordSetUpPlan")} data-testid="dual-password-plan">
            {overtaken && <Overtaken />}
            <Verdict plan={plan} />
            <SetUpButton plan={plan} tag={tag} profile={profile} onDone={onDone} onOvertaken={readAgain} />
            <ItemTable changes={plan.changes} title={t("dualPasswordSetUpPlan")} />
            {plan.findings.length > 0 && (
              <ExpandableSection
                toggleText={t("dualPasswordSetUpFindings", { count: plan.findings.length })}
                isIndented
                isExpanded={plan.findings.some(({ severity }) => severity === "error") || undefined}
              >
                <FindingList
                  findings={plan.findings.map((finding) => ({ ...finding, sentence: finding.message }))}
                />
              </ExpandableSection>
            )}
          </section>
        )}
      </Answered>
    </div>
  );
};

/** What the plan comes to, in a sentence. */
const Verdict = ({ plan }: { plan: Schema<"SetUp"> }) => {
  const { t } = useTranslation();
  const { conflict, changed } = countsOf(plan.changes);
  return (
    <div className="pf-v5-u-mb-md">
      {conflict > 0 ? (
        <Alert
          variant="danger"
          isInline
          title={t("dualPasswordSetUpConflict", { count: conflict })}
          data-testid="dual-password-plan-conflict"
        />
      ) : changed > 0 ? (
        <Alert
          variant="info"
          isInline
          title={t("dualPasswordSetUpChanges", { count: changed })}
          data-testid="dual-password-plan-changes"
        />
      ) : (
        <Alert variant="success" isInline title={t("dualPasswordSetUpNothing")} data-testid="dual-password-plan-nothing" />
      )}
      <Missing permissions={plan.missingPermissions} />
    </div>
  );
};

const SetUpButton = ({
  plan,
  tag,
  profile,
  onDone,
  onOvertaken,
}: {
  plan: Schema<"SetUp">;
  tag?: string;
  profile: Profile;
  onDone: () => void;
  /** Is called where the realm has been changed since the plan was shown. */
  onOvertaken: () => void;
}) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const { hasAccess } = useConsole();
  const { addAlert } = useAlerts();
  const [asked, setAsked] = useState(false);
  const { conflict, changed } = countsOf(plan.changes);
  if (!hasAccess("manage-realm") || changed === 0) {
    return null;
  }
  const setUp = async () => {
    const done = await unlessOvertaken(
      answered(api.POST("/set-up", { params: { query: { profile }, header: { "If-Match": tag } } })),
      onOvertaken,
    );
    setAsked(false);
    if (done) {
      addAlert(t("dualPasswordSetUpDone", { count: countsOf(done.changes).changed }));
      onDone();
    }
  };
  const values = { profile: t(`dualPasswordSettingValue.profile.${profile}`), count: changed };
  return (
    <>
      <Button
        className="pf-v5-u-my-md"
        isDisabled={conflict > 0 || plan.missingPermissions.length > 0}
        onClick={() => setAsked(true)}
        data-testid="dual-password-set-up"
      >
        {t("dualPasswordSetUpMake", values)}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t("dualPasswordSetUpMake", values)}
          confirmLabel={t("dualPasswordSetUpConfirm")}
          onConfirm={setUp}
          onClose={() => setAsked(false)}
        >
          {t("dualPasswordSetUpConfirmText", values)}
        </ConfirmDialog>
      )}
    </>
  );
};
