import {
  Breadcrumb,
  BreadcrumbItem,
  Button,
  PageSection,
  Progress,
  ProgressMeasureLocation,
} from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../../adapter";
import { Refusal } from "../../api";
import { Failed, Loading } from "../../components/Answered";
import { PageHeader } from "../../components/PageHeader";
import { ImportForm } from "./ImportForm";
import { ImportReport } from "./ImportReport";
import { useTokenImport } from "./useTokenImport";

/** Import of tokens: files, dry run with its report, and then all of them or none. */
export const TokenImport = () => {
  const { t } = useTranslation();
  const { realm, hasAccess } = useConsole();
  const list = `/${encodeURIComponent(realm)}/bank-tokens`;
  return (
    <>
      <PageHeader title={t("dualPasswordImport")} intro={t("dualPasswordImportIntro")} />
      <PageSection variant="light">
        <Breadcrumb className="pf-v5-u-mb-md">
          <BreadcrumbItem>
            <Link to={list}>{t("dualPasswordTokens")}</Link>
          </BreadcrumbItem>
          <BreadcrumbItem isActive>{t("dualPasswordImport")}</BreadcrumbItem>
        </Breadcrumb>
        {hasAccess("manage-realm") ? <Stages list={list} /> : <Failed failure={new Refusal(403)} />}
      </PageSection>
    </>
  );
};

const Stages = ({ list }: { list: string }) => {
  const { t } = useTranslation();
  const { now, check, commit, discard } = useTokenImport();
  switch (now.stage) {
    case "choosing":
      return <ImportForm failure={now.failure} faults={now.faults} onCheck={(wanted) => void check(wanted)} />;
    case "reading":
      return (
        <Progress
          value={(now.file / now.files) * 100}
          label={`${now.file} / ${now.files}`}
          valueText={`${now.file} / ${now.files}`}
          title={t("dualPasswordImportReading")}
          measureLocation={ProgressMeasureLocation.outside}
          data-testid="dual-password-import-progress"
        />
      );
    case "checked":
      return (
        <ImportReport names={now.names} report={now.report} failure={now.failure}>
          {now.report.good && (
            <Button onClick={() => void commit()} data-testid="dual-password-import-commit" className="pf-v5-u-mr-sm">
              {t("dualPasswordImportCommit", { number: now.report.tokens })}
            </Button>
          )}
          <Button variant="secondary" onClick={discard} data-testid="dual-password-import-discard">
            {t("dualPasswordImportDiscard")}
          </Button>
        </ImportReport>
      );
    case "adding":
      return (
        <div role="status">
          <Loading />
          <p className="pf-v5-u-text-align-center">{t("dualPasswordImportAdding", { number: now.report.tokens })}</p>
        </div>
      );
    case "added":
      return (
        <ImportReport names={now.names} report={now.report} added={now.added}>
          <Link to={list} className="pf-v5-c-button pf-m-primary">
            {t("dualPasswordImportToList")}
          </Link>
        </ImportReport>
      );
  }
};
