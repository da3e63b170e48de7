import { useEffect, useState } from "react";

import { useConsole } from "../adapter";

/**
 * Whether the signed-in person may manage users: by a role, or by a fine-grained permission, which only users whom the person sees
 * tell of. The server decides anyway.
 */
export function useManagesUsers(): boolean {
  const { adminClient, hasAccess, realm } = useConsole();
  const byRole = hasAccess("manage-users");
  const [byPermission, setByPermission] = useState(false);
  useEffect(() => {
    let awaited = true;
    if (!byRole) {
      adminClient.users.find({ max: 1 }).then(
        ([user]) => awaited && setByPermission(user?.access?.manage === true),
        () => awaited && setByPermission(false),
      );
    }
    return () => {
      awaited = false;
    };
  }, [byRole, realm]);
  return byRole || byPermission;
}
