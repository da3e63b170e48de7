import { Divider, Level, LevelItem, PageSection, Text, TextContent } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { useZone } from "./Moment";

/** Name of a page, what it is for, and what can be done on all of it. */
export const PageHeader = ({
  title,
  intro,
  showsMoments = false,
  actions,
}: {
  title: string;
  intro?: string;
  /** Whether the page shows times, whose zone is named then. */
  showsMoments?: boolean;
  actions?: ReactNode;
}) => {
  const { t } = useTranslation();
  const zone = useZone();
  return (
    <>
      <PageSection variant="light">
        <Level hasGutter>
          <LevelItem>
            <TextContent>
              <Text component="h1" data-testid="dual-password-page">
                {title}
              </Text>
              {intro && <Text>{intro}</Text>}
              {showsMoments && <Text component="small">{t("dualPasswordTimesIn", { zone })}</Text>}
            </TextContent>
          </LevelItem>
          {actions && <LevelItem>{actions}</LevelItem>}
        </Level>
      </PageSection>
      <Divider component="div" />
    </>
  );
};
