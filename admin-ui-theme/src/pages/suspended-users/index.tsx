import { Button, PageSection } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { useConsole } from "../../adapter";
import { answered, useBankApi } from "../../api";
import { Answered, Nothing } from "../../components/Answered";
import { PageHeader } from "../../components/PageHeader";
import { useAnswer } from "../../components/useAnswer";
import { useManagesUsers } from "../../components/useManagesUsers";
import { Filters } from "./Filters";
import { ReleaseUsersDialog } from "./ReleaseUsersDialog";
import { UserTable } from "./UserTable";
import { BEGINNING, pageFrom, type FoundUser, type Page, type Place, type Search } from "./search";
import { usersNamed } from "./byName";

const PAGE_SIZE = 50;

/** Users whom a suspension or a stop keeps from working, and their release. */
export default function SuspendedUsers() {
  const { t } = useTranslation();
  const api = useBankApi();
  const { adminClient } = useConsole();
  const [search, setSearch] = useState<Search>({});
  const [name, setName] = useState("");
  const [places, setPlaces] = useState<Place[]>([BEGINNING]);
  const [released, setReleased] = useState<FoundUser[]>();
  const [known, again] = useAnswer(
    (): Promise<Page> =>
      name
        ? usersNamed(api, adminClient, name)
        : pageFrom(
            (query) => answered(api.GET("/users", { params: { query } })),
            search,
            places[places.length - 1],
            PAGE_SIZE,
          ),
    [api, search, name, places],
  );
  const restart = () => setPlaces([BEGINNING]);
  return (
    <>
      <PageHeader title={t("dualPasswordSuspendedUsers")} intro={t("dualPasswordSuspendedUsersIntro")} showsMoments />
      <PageSection variant="light">
        <Filters
          search={search}
          name={name}
          onSearch={(wanted) => {
            setSearch(wanted);
            restart();
          }}
          onName={(wanted) => {
            setName(wanted);
            restart();
          }}
        />
        <Answered known={known} again={again}>
          {(page) => (
            <>
              <FoundUsers page={page} named={name !== ""} onRelease={setReleased} />
              <div className="pf-v5-u-mt-md">
                {places.length > 1 && (
                  <Button variant="link" onClick={() => setPlaces((last) => last.slice(0, -1))}>
                    {t("dualPasswordPreviousPage")}
                  </Button>
                )}
                {page.next && (
                  <Button
                    variant="link"
                    onClick={() => setPlaces((last) => [...last, page.next!])}
                    data-testid="dual-password-next-page"
                  >
                    {t("dualPasswordNextPage")}
                  </Button>
                )}
              </div>
            </>
          )}
        </Answered>
      </PageSection>
      {/* It tells who was refused even when the list that is asked for again is empty, or cannot be had. */}
      {released && <ReleaseUsersDialog users={released} onDone={again} onClose={() => setReleased(undefined)} />}
    </>
  );
}

const FoundUsers = ({
  page,
  named,
  onRelease,
}: {
  page: Page;
  named: boolean;
  onRelease: (users: FoundUser[]) => void;
}) => {
  const { t } = useTranslation();
  const mayRelease = useManagesUsers();
  const [selected, setSelected] = useState<FoundUser[]>([]);
  useEffect(() => setSelected([]), [page]);
  if (page.users.length === 0) {
    return (
      <Nothing title={t(named ? "dualPasswordNobodyNamed" : "dualPasswordNobodySuspended")}>
        {page.next && t("dualPasswordMorePages")}
      </Nothing>
    );
  }
  return (
    <>
      {mayRelease && (
        <Button
          variant="primary"
          className="pf-v5-u-mb-md"
          isDisabled={selected.length === 0}
          onClick={() => onRelease(selected)}
          data-testid="dual-password-release-selected"
        >
          {t("dualPasswordReleaseSelected", { number: selected.length })}
        </Button>
      )}
      <UserTable
        users={page.users}
        selected={mayRelease ? selected : undefined}
        onSelect={setSelected}
        onRelease={(user) => onRelease([user])}
      />
    </>
  );
};
