import { Alert } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

import { isOvertaken } from "../../components/refusals";

/** A plan as the server has shown it, with the tag by which that plan is carried out and no other. */
export type Tagged<T> = { data: T; tag?: string };

/**
 * Carries a plan out; where the realm has been changed since it was shown nothing is done.
 *
 * @param onOvertaken is called then
 * @return what was done; undefined where nothing was
 */
export async function unlessOvertaken<T>(done: Promise<T>, onOvertaken: () => void): Promise<T | undefined> {
  try {
    return await done;
  } catch (failure) {
    if (!isOvertaken(failure)) {
      throw failure;
    }
    onOvertaken();
    return undefined;
  }
}

/** Says that the plan is another one than before. */
export const Overtaken = () => {
  const { t } = useTranslation();
  return (
    <Alert
      variant="warning"
      isInline
      isLiveRegion
      className="pf-v5-u-mb-md"
      title={t("dualPasswordPlanOvertaken")}
      data-testid="dual-password-plan-overtaken"
    />
  );
};
