import { Label, type LabelProps } from "@patternfly/react-core";
import {
  BanIcon,
  CheckCircleIcon,
  ExclamationTriangleIcon,
  HourglassHalfIcon,
  InfoCircleIcon,
} from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";

import { kindOf, type StateKind } from "./states";

const LOOKS: Record<StateKind, Pick<LabelProps, "color" | "icon">> = {
  good: { color: "green", icon: <CheckCircleIcon /> },
  temporary: { color: "gold", icon: <HourglassHalfIcon /> },
  stopped: { color: "red", icon: <BanIcon /> },
  due: { color: "orange", icon: <ExclamationTriangleIcon /> },
  plain: { color: "grey", icon: <InfoCircleIcon /> },
};

/** A state as the Admin API names it, such as "login_temporarily_suspended": in words, with a colour and a sign. */
export const StateLabel = ({ state }: { state: string }) => {
  const { t } = useTranslation();
  return (
    <Label {...LOOKS[kindOf(state)]} data-state={state}>
      {t(`dualPasswordState.${state}`)}
    </Label>
  );
};
