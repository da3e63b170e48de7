import { useTranslation } from "react-i18next";

import { useConsole } from "../adapter";
import { dateAndTime, dayOf, DEFAULT_ZONE, isZone, lastDay, namedDay } from "./moments";

/** Zone of the realm that is looked at. */
export function useZone(): string {
  const zone = useConsole().realmAttributes["dual-password.time-zone"];
  return isZone(zone) ? zone : DEFAULT_ZONE;
}

/** Today in the zone of the realm, as ISO 8601 writes it. */
export const useToday = () => dayOf(new Date(), useZone());

/** A moment in the zone of the realm. */
export const Moment = ({ at }: { at: string }) => {
  const { i18n } = useTranslation();
  return <time dateTime={at}>{dateAndTime(at, useZone(), i18n.language)}</time>;
};

/** The last day on which something is good. @param zone that of the realm, where the server has named it */
export const LastDay = ({ until, zone }: { until: string; zone?: string }) => {
  const { i18n } = useTranslation();
  const known = useZone();
  return <time dateTime={until}>{lastDay(until, zone ?? known, i18n.language)}</time>;
};

/** A day that the Admin API names, as 2026-12-31, in the realm's zone already. */
export const Day = ({ day }: { day: string }) => {
  const { i18n } = useTranslation();
  return <time dateTime={day}>{namedDay(day, i18n.language)}</time>;
};
