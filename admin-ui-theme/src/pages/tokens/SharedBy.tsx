import { List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import type { Schema } from "../../api";

/** Whom something that is done with a token concerns. */
export const SharedBy = ({ users }: { users: Schema<"TokenUser">[] }) => {
  const { t } = useTranslation();
  return (
    <div className="pf-v5-u-mt-md" data-testid="dual-password-shared-by">
      {users.length === 0 ? (
        t("dualPasswordTokenUsersNone")
      ) : (
        <>
          <p>{t("dualPasswordTokenConcerns", { number: users.length })}</p>
          <div style={{ maxHeight: "10rem", overflowY: "auto" }} tabIndex={users.length > 5 ? 0 : undefined}>
            <List>
              {users.map(({ id, username }) => (
                <ListItem key={id} className="pf-v5-u-text-break-word">
                  {username}
                </ListItem>
              ))}
            </List>
          </div>
        </>
      )}
    </div>
  );
};
