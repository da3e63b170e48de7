import { useSearchParams } from "react-router-dom";

import { CONTRACT, INITIALISATION, VIEW } from "./addresses";
import { ContractList } from "./ContractList";
import { ContractPage } from "./ContractPage";
import { Initialisation } from "./Initialisation";

export default function Contracts() {
  const [address] = useSearchParams();
  const id = address.get(CONTRACT);
  if (id === null) {
    return <ContractList />;
  }
  return address.get(VIEW) === INITIALISATION ? <Initialisation key={id} id={id} /> : <ContractPage key={id} id={id} />;
}
