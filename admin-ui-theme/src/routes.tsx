import { lazy, type ComponentType } from "react";

import { withConsoleRoutes, type Access } from "./adapter";
import { OwnPage } from "./console/OwnPage";
import { UserPage } from "./console/UserPage";

/** A page with an entry in the navigation. */
export type BankingPage = {
  /** What follows the realm in its address. */
  segment: string;
  nameKey: string;
  /** Whom its entry is shown to: whoever may do something there, fine-grained permissions included. */
  access: Access;
  component: ComponentType;
};

/** One of these roles; the console names what somebody lacks by its text. */
const someOf = (...roles: Access[]): Access =>
  Object.assign(({ hasAny }: { hasAny: (...roles: Access[]) => boolean }) => hasAny(...roles), {
    toString: () => roles.join(" / "),
  });

const USERS = someOf("query-users", "view-users", "manage-users");
const REALM = someOf("view-realm", "manage-realm");

export const bankingPages: BankingPage[] = [
  {
    segment: "suspended-users",
    nameKey: "dualPasswordSuspendedUsers",
    access: USERS,
    component: lazy(() => import("./pages/suspended-users")),
  },
  {
    segment: "contracts",
    nameKey: "dualPasswordContracts",
    access: someOf("query-organizations", "view-organizations", "manage-organizations", "manage-realm"),
    component: lazy(() => import("./pages/contracts")),
  },
  {
    segment: "bank-tokens",
    nameKey: "dualPasswordTokens",
    access: someOf("query-users", "view-users", "manage-users", "manage-realm"),
    component: lazy(() => import("./pages/tokens")),
  },
  {
    segment: "banking-policy",
    nameKey: "dualPasswordPolicy",
    access: REALM,
    component: lazy(() => import("./pages/policy")),
  },
  {
    segment: "banking-set-up",
    nameKey: "dualPasswordSetUp",
    access: REALM,
    component: lazy(() => import("./pages/set-up")),
  },
];

export const USER_TAB = "banking-credentials";

/** The console's pages and ours. */
export const allRoutes = () =>
  withConsoleRoutes([
    ...bankingPages.map(({ segment, nameKey, component: Page }) => ({
      path: `/:realm/${segment}`,
      element: (
        <OwnPage>
          <Page />
        </OwnPage>
      ),
      // Whoever gets here by address is told by the page what is missing; the console would name a function.
      access: "anyone" as const,
      nameKey,
    })),
    { path: "/:realm/users/:id/:tab", element: <UserPage />, access: "query-users" as const, nameKey: "userDetails" },
  ]);
