import { CardFooter } from "@patternfly/react-core";
import { Children, type ReactNode } from "react";

/** Buttons side by side, below each other where a window is narrow. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="dual-password-actions">{children}</div>;

/** The buttons at the foot of a card; no foot where there are none. */
export const CardActions = ({ children }: { children: ReactNode }) =>
  Children.toArray(children).length > 0 && (
    <CardFooter>
      <Actions>{children}</Actions>
    </CardFooter>
  );
