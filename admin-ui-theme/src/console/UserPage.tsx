import { Alert, PageSection } from "@patternfly/react-core";
import { lazy, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useHref, useParams } from "react-router-dom";

import { ConsoleUserPage, useConsole } from "../adapter";
import { USER_TAB } from "../routes";
import { OwnPage } from "./OwnPage";
import { useAnchor } from "./useAnchor";

const UserCredentials = lazy(() => import("../pages/user"));

/** The tab of the console beside which ours is placed. */
const CREDENTIALS_TAB = '[data-testid="credentials"]';

/** Keycloak's own page of a user, with a tab of ours. */
export const UserPage = () => {
  const { realm, hasExtension } = useConsole();
  const { id = "", tab } = useParams();
  const shown = tab === USER_TAB;
  return (
    <>
      <ConsoleUserPage key={id} />
      {hasExtension && <TabLink key={`tab-${id}`} realm={realm} id={id} current={shown} />}
      {shown && hasExtension && (
        <OwnPage>
          <UserCredentials key={id} />
        </OwnPage>
      )}
    </>
  );
};

const TabLink = ({ realm, id, current }: { realm: string; id: string; current: boolean }) => {
  const { t } = useTranslation();
  const anchor = useAnchor(CREDENTIALS_TAB);
  const place = useItemAfter(typeof anchor === "object" ? anchor.element : undefined, current);
  const href = useHref(`/${encodeURIComponent(realm)}/users/${id}/${USER_TAB}`);
  const link = (className: string) => (
    <a
      className={className}
      href={href}
      data-testid="dual-password-user-tab"
      aria-current={current ? "page" : undefined}
    >
      <span className="pf-v5-c-tabs__item-text">{t("dualPasswordUserTab")}</span>
    </a>
  );
  if (anchor === "lost") {
    return (
      <PageSection>
        <Alert variant="warning" isInline title={t("dualPasswordTabLost")} data-testid="dual-password-tab-lost">
          {link("")}
        </Alert>
      </PageSection>
    );
  }
  return place ? createPortal(link("pf-v5-c-tabs__link"), place) : null;
};

/** An item of the list of tabs, behind the one of that tab. */
function useItemAfter(tab: Element | undefined, current: boolean) {
  const [item, setItem] = useState<HTMLLIElement>();
  useEffect(() => {
    const before = tab?.closest("li");
    if (!before) {
      return undefined;
    }
    const added = document.createElement("li");
    before.after(added);
    setItem(added);
    return () => {
      added.remove();
      setItem(undefined);
    };
  }, [tab]);
  useEffect(() => {
    if (item) {
      item.className = `pf-v5-c-tabs__item${current ? " pf-m-current" : ""}`;
    }
  }, [item, current]);
  return item;
}
