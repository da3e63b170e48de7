import { createInstance } from "i18next";
import FetchBackend from "i18next-fetch-backend";
import { initReactI18next } from "react-i18next";

import { environment } from "./environment";
import { interpolation } from "./interpolation";

type Message = { key: string; value: string };

/** Messages as the console loads them: those of the admin theme of a realm. */
export const i18n = createInstance({
  fallbackLng: "en",
  keySeparator: ".",
  nsSeparator: false,
  interpolation,
  ns: [environment.realm],
  defaultNS: [environment.realm],
  // The realm that is looked at may have another theme than the one that is logged in to, and so none of our messages.
  fallbackNS: [environment.realm],
  backend: {
    loadPath: `${environment.adminBaseUrl.replace(/\/$/, "")}/resources/{{ns}}/admin/{{lng}}`,
    parse: (data: string) =>
      Object.fromEntries((JSON.parse(data) as Message[]).map(({ key, value }) => [key, value])),
  },
});

i18n.use(FetchBackend);
i18n.use(initReactI18next);
