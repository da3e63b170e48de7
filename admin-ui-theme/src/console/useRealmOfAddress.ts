import { useEffect } from "react";
import { useLocation } from "react-router-dom";

import { useConsole } from "../adapter";
import { environment } from "../environment";
import { realmIn } from "./realms";

/**
 * Loads the console anew where it has not followed the address to another realm: it notes where its links lead, but not that somebody
 * goes back, or types an address. It would show, and change, one realm under the address of the other.
 */
export function useRealmOfAddress() {
  const { realm } = useConsole();
  const location = useLocation();
  useEffect(() => {
    const addressed = realmIn(window.location.hash, environment.realm);
    if (addressed !== "" && addressed !== realm) {
      window.location.reload();
    }
  }, [location, realm]);
}
