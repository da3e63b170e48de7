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
      <div className={shown && hasExtension ? "dual-password-user pf-m-banking" : "dual-password-user"}>
        <ConsoleUserPage key={`${realm} ${id}`} />
      </div>
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
  const href = useHref(`/${encodeURIComponent(realm)}/users/${encodeURIComponent(id)}/${USER_TAB}`);
  const link = (
    <a
      className="pf-v5-c-tabs__link"
      href={href}
      role="tab"
      aria-selected={current}
      data-testid="dual-password-user-tab"
    >
      <span className="pf-v5-c-tabs__item-text">{t("dualPasswordUserTab")}</span>
    </a>
  );
  if (anchor === "lost") {
    return (
      <PageSection>
        <Alert variant="warning" isInline title={t("dualPasswordTabLost")} data-testid="dual-password-tab-lost">
          <a href={href}>{t("dualPasswordUserTab")}</a>
        </Alert>
      </PageSection>
    );
  }
  return place ? createPortal(link, place) : null;
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
    added.setAttribute("role", "presentation");
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
      markOneOf(item, current);
    }
    return item && current ? keptInSight(item) : undefined;
  }, [item, current]);
  return item;
}

/** In a narrow window the row of tabs is longer than what is seen of it, and arrows take more of that when it is scrolled. */
function keptInSight(item: Element) {
  const observer = new ResizeObserver(() => item.scrollIntoView({ block: "nearest", inline: "center" }));
  observer.observe(item.parentElement ?? item);
  return () => observer.disconnect();
}

/**
 * Where ours is shown, the console takes its first tab for the present one: that mark is taken away, and given back when the first tab
 * is shown again, which changes nothing for the console.
 */
function markOneOf(item: HTMLLIElement, current: boolean) {
  const others = [...(item.parentElement?.children ?? [])].filter((other) => other !== item);
  if (current) {
    others.forEach((other) => mark(other, false));
  } else if (others.every((other) => !other.classList.contains("pf-m-current"))) {
    const present = others.find((other) => other.querySelector("a")?.getAttribute("href") === window.location.hash);
    if (present) {
      mark(present, true);
    }
  }
}

function mark(item: Element, current: boolean) {
  item.classList.toggle("pf-m-current", current);
  item.querySelector("a")?.setAttribute("aria-selected", String(current));
}
