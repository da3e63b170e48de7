import { useSearchParams } from "react-router-dom";

import { IMPORT, TOKEN, VIEW } from "./addresses";
import { TokenImport } from "./TokenImport";
import { TokenList } from "./TokenList";
import { TokenPage } from "./TokenPage";

export default function Tokens() {
  const [address] = useSearchParams();
  const serial = address.get(TOKEN);
  if (serial !== null) {
    return <TokenPage key={serial} serial={serial} />;
  }
  return address.get(VIEW) === IMPORT ? <TokenImport /> : <TokenList />;
}
