import {
  Alert,
  Bullseye,
  Button,
  EmptyState,
  EmptyStateBody,
  EmptyStateHeader,
  EmptyStateIcon,
  Spinner,
} from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { sentenceOf } from "./refusals";
import type { Known } from "./useAnswer";

/** Shows an answer, that it is awaited, or why there is none, with a way to ask again. */
export function Answered<T>({
  known,
  again,
  children,
}: {
  known: Known<T>;
  again: () => void;
  children: (value: T) => ReactNode;
}) {
  switch (known.state) {
    case "loading":
      return <Loading />;
    case "failed":
      return <Failed failure={known.failure} again={again} />;
    case "ready":
      return <div aria-busy={known.reloading}>{children(known.value)}</div>;
  }
}

export const Loading = () => {
  const { t } = useTranslation();
  return (
    <Bullseye className="pf-v5-u-p-xl" data-testid="dual-password-loading">
      <Spinner aria-label={t("dualPasswordLoading")} />
    </Bullseye>
  );
};

export const Failed = ({ failure, again }: { failure: unknown; again?: () => void }) => {
  const { t } = useTranslation();
  return (
    <Alert
      variant="danger"
      isInline
      title={t("dualPasswordCannotShow")}
      data-testid="dual-password-failed"
      actionLinks={
        again && (
          <Button variant="link" isInline onClick={again}>
            {t("dualPasswordTryAgain")}
          </Button>
        )
      }
    >
      {sentenceOf(t, failure)}
    </Alert>
  );
};

/** That there is nothing, and what one can do. */
export const Nothing = ({ title, children }: { title: string; children?: ReactNode }) => (
  <EmptyState data-testid="dual-password-nothing">
    <EmptyStateHeader titleText={title} headingLevel="h2" icon={<EmptyStateIcon icon={SearchIcon} />} />
    {children && <EmptyStateBody>{children}</EmptyStateBody>}
  </EmptyState>
);
