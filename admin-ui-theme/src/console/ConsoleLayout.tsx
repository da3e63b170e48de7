import { Alert, List, ListItem, ListVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Outlet } from "react-router-dom";

import { useConsole } from "../adapter";
import { environment } from "../environment";
import { bankingPages, type BankingPage } from "../routes";
import { BankingLink, BankingNav } from "./BankingNav";
import { ServerNotice } from "./ServerNotice";
import { useAnchor } from "./useAnchor";
import { useRealmOfAddress } from "./useRealmOfAddress";

/** The console's navigation. */
const NAV = ".keycloak__page_nav__nav nav";

/** Round every page of the console: our entries in its navigation, and what is to be said of the server. */
export const ConsoleLayout = () => {
  const { realm, hasAccess, hasExtension } = useConsole();
  useRealmOfAddress();
  const nav = useAnchor(NAV);
  // Customers live in no realm of Keycloak's own administrators.
  const pages = hasExtension && realm !== environment.masterRealm ? bankingPages.filter((page) => hasAccess(page.access)) : [];
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
