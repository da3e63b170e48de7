import { useEffect, useState } from "react";

import { useConsole } from "../adapter";
import { useBankApi } from "../api";
import { nameOfContract, seesContracts } from "./contracts";

/** Names of contracts by their ids, as far as they are known yet, and can be. */
export function useContractNames(ids: (string | undefined)[]): Map<string, string> {
  const api = useBankApi();
  const context = useConsole();
  const adminClient = seesContracts(context) ? context.adminClient : undefined;
  const [names, setNames] = useState<Map<string, string>>(new Map());
  const wanted = [...new Set(ids.filter((id) => id !== undefined))].sort();
  useEffect(() => {
    let awaited = true;
    for (const id of wanted.filter((other) => !names.has(other))) {
      void nameOfContract(api, adminClient, id).then(
        (name) => awaited && name !== undefined && setNames((last) => new Map(last).set(id, name)),
      );
    }
    return () => {
      awaited = false;
    };
  }, [api, wanted.join("\n")]);
  return names;
}
