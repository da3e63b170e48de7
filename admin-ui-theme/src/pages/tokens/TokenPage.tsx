import {
  Breadcrumb,
  BreadcrumbItem,
  Card,
  CardBody,
  CardTitle,
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
  PageSection,
} from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../../adapter";
import { answered, useBankApi, type Schema } from "../../api";
import { Answered } from "../../components/Answered";
import { ContractLink } from "../../components/ContractLink";
import { Day, Moment, useToday } from "../../components/Moment";
import { PageHeader } from "../../components/PageHeader";
import { StateLabel } from "../../components/StateLabel";
import { standingOf } from "../../components/tokenStanding";
import { useAnswer } from "../../components/useAnswer";
import { useContractNames } from "../../components/useContractNames";
import { TokenActions } from "./TokenActions";
import { TokenUsers } from "./TokenUsers";

/** One token: how it stands, who shares it, and what can be done with it. */
export const TokenPage = ({ serial }: { serial: string }) => {
  const { t } = useTranslation();
  const { realm } = useConsole();
  const api = useBankApi();
  const [known, again] = useAnswer(async () => {
    const path = { params: { path: { serial } } };
    const [token, users] = await Promise.all([
      answered(api.GET("/tokens/{serial}", path)),
      answered(api.GET("/tokens/{serial}/users", path)),
    ]);
    return { token, users };
  }, [api, serial]);
  return (
    <>
      <PageHeader
        title={t("dualPasswordTokenTitle", { serial })}
        showsMoments
        actions={
          known.state === "ready" && (
            <TokenActions token={known.value.token} users={known.value.users} onChanged={again} />
          )
        }
      />
      <PageSection>
        <Breadcrumb className="pf-v5-u-mb-md">
          <BreadcrumbItem>
            <Link to={`/${encodeURIComponent(realm)}/bank-tokens`}>{t("dualPasswordTokens")}</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{serial}</BreadcrumbItem>
        </Breadcrumb>
        <Answered known={known} again={again}>
          {({ token, users }) => (
            <>
              <Card className="pf-v5-u-mb-md">
                <CardBody>
                  <TokenFacts token={token} />
                </CardBody>
              </Card>
              <Card>
                <CardTitle component="h2">{t("dualPasswordTokenUsers", { number: users.length })}</CardTitle>
                <CardBody>
                  <TokenUsers users={users} />
                </CardBody>
              </Card>
            </>
          )}
        </Answered>
      </PageSection>
    </>
  );
};

const TokenFacts = ({ token }: { token: Schema<"Token"> }) => {
  const { t } = useTranslation();
  const names = useContractNames([token.contract]);
  const standing = standingOf(token, useToday());
  return (
    <DescriptionList isHorizontal isAutoColumnWidths columnModifier={{ lg: "2Col" }} horizontalTermWidthModifier={{ default: "18ch" }} data-testid="dual-password-token">
      <Fact name={t("dualPasswordTokenState")}>
        <StateLabel state={standing} />
        {token.suspendedUntil && (
          <>
            {" "}
            {t("dualPasswordUntil")} <Moment at={token.suspendedUntil} />
          </>
        )}
        <div className="pf-v5-u-color-200">{t(`dualPasswordTokenStanding.${standing}`)}</div>
      </Fact>
      <Fact name={t("dualPasswordContract")}>
        {token.contract === undefined ? "–" : <ContractLink id={token.contract} name={names.get(token.contract)} />}
      </Fact>
      <Fact name={t("dualPasswordTokenStartsOn")}>{token.startsOn === undefined ? "–" : <Day day={token.startsOn} />}</Fact>
      <Fact name={t("dualPasswordTokenExpiresOn")}>{token.expiresOn === undefined ? t("dualPasswordNoLimit") : <Day day={token.expiresOn} />}</Fact>
      <Fact name={t("dualPasswordTokenKind")}>{t(`dualPasswordTokenKinds.${token.kind}`)}</Fact>
      {token.app !== undefined && <Fact name={t("dualPasswordTokenApp")}>{t(`dualPasswordTokenApps.${token.app}`)}</Fact>}
      <Fact name={t("dualPasswordTokenCodes")}>
        {[
          t("dualPasswordTokenDigits", { digits: token.digits }),
          token.algorithm.toUpperCase().replace("SHA", "SHA-"),
          ...(token.periodSeconds === undefined ? [] : [t("dualPasswordTokenPeriod", { seconds: token.periodSeconds })]),
        ].join(" · ")}
      </Fact>
    </DescriptionList>
  );
};

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <DescriptionListGroup>
    <DescriptionListTerm>{name}</DescriptionListTerm>
    <DescriptionListDescription>{children}</DescriptionListDescription>
  </DescriptionListGroup>
);
