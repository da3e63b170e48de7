import { Button, Flex, FlexItem } from "@patternfly/react-core";
import { AngleLeftIcon, AngleRightIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";

import type { Cursors } from "./useCursors";

/** Leads to the page before and the next one; nothing where all is on one page. */
export const CursorPages = ({
  cursors,
  after,
  label,
}: {
  cursors: Cursors;
  /** Where the next page begins; missing on the last one. */
  after?: string;
  /** What the pages are of. */
  label: string;
}) => {
  const { t } = useTranslation();
  if (cursors.number === 1 && after === undefined) {
    return null;
  }
  return (
    <nav aria-label={label}>
      <Flex
        justifyContent={{ default: "justifyContentFlexEnd" }}
        alignItems={{ default: "alignItemsCenter" }}
        className="pf-v5-u-p-sm"
      >
        <FlexItem data-testid="dual-password-page-number">{t("dualPasswordPage", { number: cursors.number })}</FlexItem>
        <FlexItem>
          <Button
            variant="plain"
            aria-label={t("dualPasswordPreviousPage")}
            isDisabled={cursors.number === 1}
            onClick={cursors.previous}
            data-testid="dual-password-previous"
          >
            <AngleLeftIcon />
          </Button>
          <Button
            variant="plain"
            aria-label={t("dualPasswordNextPage")}
            isDisabled={after === undefined}
            onClick={() => after !== undefined && cursors.next(after)}
            data-testid="dual-password-next"
          >
            <AngleRightIcon />
          </Button>
        </FlexItem>
      </Flex>
    </nav>
  );
};
