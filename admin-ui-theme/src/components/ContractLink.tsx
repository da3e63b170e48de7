import { Link } from "react-router-dom";

import { useConsole } from "../adapter";
import { seesContracts } from "./contracts";

/** A contract by its name, or its id where that is not known; leads to it whoever may look contracts up. */
export const ContractLink = ({ id, name }: { id: string; name?: string }) => {
  const context = useConsole();
  const text = name ?? id;
  return seesContracts(context) ? (
    <Link to={`/${encodeURIComponent(context.realm)}/contracts?${new URLSearchParams({ contract: id })}`}>{text}</Link>
  ) : (
    <>{text}</>
  );
};
