import { Breadcrumb, BreadcrumbItem, PageSection } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../../adapter";
import { PageHeader } from "../../components/PageHeader";
import { useContractNames } from "../../components/useContractNames";
import { CONTRACT } from "./addresses";

/** Head of a view of one contract. */
export const ContractFrame = ({
  id,
  view,
  intro,
  actions,
  children,
}: {
  id: string;
  /** Name of the view; missing for the contract itself. */
  view?: string;
  intro?: string;
  actions?: ReactNode;
  children: ReactNode;
}) => {
  const { t } = useTranslation();
  const { realm } = useConsole();
  const name = useContractNames([id]).get(id) ?? id;
  const list = `/${encodeURIComponent(realm)}/contracts`;
  return (
    <>
      <PageHeader title={view === undefined ? name : `${view}: ${name}`} intro={intro} actions={actions} />
      <PageSection variant="light">
        <Breadcrumb className="pf-v5-u-mb-md">
          <BreadcrumbItem>
            <Link to={list}>{t("dualPasswordContracts")}</Link>
          </BreadcrumbItem>
          {view === undefined ? (
            <BreadcrumbItem isActive>{name}</BreadcrumbItem>
          ) : (
            <BreadcrumbItem>
              <Link to={`${list}?${new URLSearchParams({ [CONTRACT]: id })}`}>{name}</Link>
            </BreadcrumbItem>
          )}
          {view !== undefined && <BreadcrumbItem isActive>{view}</BreadcrumbItem>}
        </Breadcrumb>
        {children}
      </PageSection>
    </>
  );
};
