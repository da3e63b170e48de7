import { Link } from "react-router-dom";

import { useConsole } from "../adapter";
import { USER_TAB } from "../routes";

/** Leads to our tab on a user's page. */
export const UserLink = ({ id, username }: { id: string; username: string }) => {
  const { realm } = useConsole();
  return <Link to={`/${encodeURIComponent(realm)}/users/${encodeURIComponent(id)}/${USER_TAB}`}>{username}</Link>;
};
