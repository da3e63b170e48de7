import {
  DescriptionList,
  DescriptionListDescription,
  DescriptionListGroup,
  DescriptionListTerm,
} from "@patternfly/react-core";
import type { ReactNode } from "react";

/** Names and values; what has no value is left out. */
export const Facts = ({ facts }: { facts: [string, ReactNode][] }) => (
  <DescriptionList isHorizontal isCompact>
    {facts
      .filter(([, value]) => value !== undefined && value !== false && value !== "")
      .map(([name, value]) => (
        <DescriptionListGroup key={name}>
          <DescriptionListTerm>{name}</DescriptionListTerm>
          <DescriptionListDescription>{value}</DescriptionListDescription>
        </DescriptionListGroup>
      ))}
  </DescriptionList>
);
