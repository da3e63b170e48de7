import { Alert, List, ListItem, ListVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router-dom";

import { useConsole } from "../adapter";
import { bankingPages, type BankingPage } from "../routes";
import { BankingLink, BankingNav } from "./BankingNav";
import { ServerNotice } from "./ServerNotice";
import { useAnchor } from "./useAnchor";

/** The console's navigation. */
const NAV = ".keycloak__page_nav__nav nav";

/** Round every page of the console: our entries in its navigation, and what is to be said of the server. */
export const ConsoleLayout = () => {
  const { hasAccess, hasExtension } = useConsole();
  const nav = useAnchor(NAV);
  const pages = hasExtension ? bankingPages.filter((page) => hasAccess(page.access)) : [];
  return (
    <>
      <ServerNotice />
      {nav === "lost" && pages.length > 0 && <LostNav pages={pages} />}
      {typeof nav === "object" && <BankingNav pages={pages} nav={nav.element} />}
      <Outlet />
    </>
  );
};

/** The pages by their addresses, where the navigation has no place for them. */
const LostNav = ({ pages }: { pages: BankingPage[] }) => {
  const { t } = useTranslation();
  return (
    <Alert variant="warning" isInline title={t("dualPasswordNavLost")} data-testid="dual-password-nav-lost">
      <List variant={ListVariant.inline}>
        {pages.map((page) => (
          <ListItem key={page.segment}>
            <BankingLink page={page} />
          </ListItem>
        ))}
      </List>
    </Alert>
  );
};
