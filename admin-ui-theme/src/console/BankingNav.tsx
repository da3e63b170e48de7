import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router-dom";

import { useConsole } from "../adapter";
import type { BankingPage } from "../routes";

/** The group of our pages in the console's navigation. */
export const BankingNav = ({ pages, nav }: { pages: BankingPage[]; nav: Element }) => {
  const { t } = useTranslation();
  const place = useFirstPlace(nav);
  if (pages.length === 0 || !place) {
    return null;
  }
  return createPortal(
    <section className="pf-v5-c-nav__section" aria-labelledby="dual-password-nav">
      <h2 className="pf-v5-c-nav__section-title" id="dual-password-nav">
        {t("dualPasswordBanking")}
      </h2>
      <ul className="pf-v5-c-nav__list" role="list">
        {pages.map((page) => (
          <li key={page.segment}>
            <BankingLink page={page} className={({ isActive }) => `pf-v5-c-nav__link${isActive ? " pf-m-current" : ""}`} />
          </li>
        ))}
      </ul>
    </section>,
    place,
  );
};

/** Above the console's own groups, which for an administrator fill the height of a screen. */
function useFirstPlace(nav: Element) {
  const [place, setPlace] = useState<HTMLDivElement>();
  useEffect(() => {
    const added = document.createElement("div");
    added.className = "pf-v5-u-pb-lg";
    nav.insertBefore(added, nav.querySelector(":scope > section"));
    setPlace(added);
    return () => added.remove();
  }, [nav]);
  return place;
}

export const BankingLink = ({
  page,
  className,
}: {
  page: BankingPage;
  className?: (state: { isActive: boolean }) => string;
}) => {
  const { t } = useTranslation();
  const { realm } = useConsole();
  return (
    <NavLink
      id={`nav-item-${page.segment}`}
      data-testid={`nav-item-${page.segment}`}
      to={`/${encodeURIComponent(realm)}/${page.segment}`}
      className={className}
    >
      {t(page.nameKey)}
    </NavLink>
  );
};
