import { Button } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

import { Moment } from "../../components/Moment";
import { StateLabel } from "../../components/StateLabel";
import { UserLink } from "../../components/UserLink";
import { releasesOf } from "./releases";
import type { FoundUser } from "./search";

/** Login IDs and names of any length stay in their column, and the buttons on the page. */
const FIXED = { tableLayout: "fixed" } as const;
const LONG = { overflowWrap: "anywhere", whiteSpace: "normal" } as const;

/** Users with their states; each leads to the user's tab. */
export const UserTable = ({
  users,
  selected,
  onSelect,
  onRelease,
}: {
  users: FoundUser[];
  /** Who is selected; missing where nobody may be released. */
  selected?: FoundUser[];
  onSelect: (users: FoundUser[]) => void;
  onRelease: (user: FoundUser) => void;
}) => {
  const { t } = useTranslation();
  const releasable = users.filter((user) => releasesOf(user).length > 0);
  const titles = {
    user: t("dualPasswordColumnUser"),
    states: t("dualPasswordFactState"),
  };
  return (
    <Table variant="compact" style={FIXED} aria-label={t("dualPasswordSuspendedUsers")} data-testid="dual-password-users">
      <Thead>
        <Tr>
          {selected && (
            <Th
              select={{
                isSelected: releasable.length > 0 && selected.length === releasable.length,
                onSelect: (_event, all) => onSelect(all ? releasable : []),
              }}
              aria-label={t("dualPasswordSelectAll")}
              className="dual-password-narrow"
            />
          )}
          <Th width={35}>{titles.user}</Th>
          <Th>{titles.states}</Th>
          {selected && <Th screenReaderText={t("dualPasswordRelease")} className="dual-password-buttons" />}
        </Tr>
      </Thead>
      <Tbody>
        {users.map((user, row) => (
          <Tr key={user.id} data-user={user.username}>
            {selected && (
              <Td
                select={{
                  rowIndex: row,
                  isSelected: selected.includes(user),
                  isDisabled: !releasable.includes(user),
                  onSelect: (_event, chosen) =>
                    onSelect(chosen ? [...selected, user] : selected.filter((other) => other !== user)),
                }}
              />
            )}
            <Td dataLabel={titles.user} style={LONG}>
              <UserLink id={user.id} username={user.username} />
              <div>{[user.name, user.type && t(`dualPasswordType.${user.type}`)].filter(Boolean).join(" · ")}</div>
              <div>{user.contract?.name}</div>
            </Td>
            <Td dataLabel={titles.states} style={LONG}>
              <States user={user} />
            </Td>
            {selected && (
              <Td className="dual-password-buttons">
                {releasable.includes(user) && (
                  <Button variant="secondary" size="sm" onClick={() => onRelease(user)}>
                    {t("dualPasswordRelease")}
                  </Button>
                )}
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

const States = ({ user }: { user: FoundUser }) => (
  <>
    {user.states.length === 0 && user.enabled && <StateLabel state="usable" />}
    {!user.enabled && <StateLabel state="stopped_by_bank" />}
    {user.states.map(({ state, since }) => (
      <div key={state} className="pf-v5-u-mb-xs">
        <StateLabel state={state} /> {since && <Moment at={since} />}
      </div>
    ))}
  </>
);
