import { Skeleton } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../../adapter";
import { answered, useBankApi } from "../../api";
import { useAnswer } from "../../components/useAnswer";

/** The token that a user has registered. */
export const TokenOfUser = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const { realm } = useConsole();
  const api = useBankApi();
  const [known] = useAnswer(() => answered(api.GET("/tokens", { params: { query: { user: id } } })), [api, id]);
  switch (known.state) {
    case "loading":
      return <Skeleton width="6rem" screenreaderText={t("dualPasswordLoading")} />;
    case "failed":
      return <>{t("dualPasswordCannotShow")}</>;
    case "ready":
      return known.value.length === 0 ? (
        <>–</>
      ) : (
        <>
          {known.value.map(({ serial }) => (
            <Link
              key={serial}
              to={`/${encodeURIComponent(realm)}/bank-tokens?${new URLSearchParams({ token: serial })}`}
            >
              {serial}
            </Link>
          ))}
        </>
      );
  }
};
