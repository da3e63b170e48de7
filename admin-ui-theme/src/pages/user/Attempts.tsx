import { Button, Text, TextContent, TextVariants } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { answered, useBankApi, type Schema } from "../../api";
import { Failed, Nothing } from "../../components/Answered";
import { nameKeyOf } from "../../components/kinds";
import { Moment } from "../../components/Moment";
import { StateLabel } from "../../components/StateLabel";

/** What the user has tried last, and as much of what was before as is wanted. */
export const Attempts = ({ userId, first }: { userId: string; first: Schema<"AttemptPage"> }) => {
  const { t } = useTranslation();
  const api = useBankApi();
  const [older, setOlder] = useState<Schema<"AttemptPage">[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [loading, setLoading] = useState(false);
  const pages = [first, ...older];
  const attempts = pages.flatMap((page) => page.attempts);
  const after = pages[pages.length - 1].after;
  const loadOlder = async () => {
    setLoading(true);
    setFailure(undefined);
    try {
      const page = await answered(
        api.GET("/users/{userId}/attempts", { params: { path: { userId }, query: { after, max: 50 } } }),
      );
      setOlder((last) => [...last, page]);
    } catch (reason) {
      setFailure(reason);
    } finally {
      setLoading(false);
    }
  };
  return (
    <section className="pf-v5-u-mt-lg" aria-labelledby="dual-password-attempts" data-testid="dual-password-attempts">
      <TextContent>
        <Text component={TextVariants.h2} id="dual-password-attempts">
          {t("dualPasswordAttempts")}
        </Text>
        {first.recorded !== "all" && <Text>{t(`dualPasswordRecorded.${first.recorded}`)}</Text>}
      </TextContent>
      {attempts.length === 0 ? (
        <Nothing title={t("dualPasswordNoAttempts")} />
      ) : (
        <AttemptTable attempts={attempts} />
      )}
      {failure !== undefined && <Failed failure={failure} />}
      {after !== undefined && (
        <Button variant="link" isLoading={loading} isDisabled={loading} onClick={() => void loadOlder()}>
          {t("dualPasswordOlder")}
        </Button>
      )}
    </section>
  );
};

const AttemptTable = ({ attempts }: { attempts: Schema<"Attempt">[] }) => {
  const { t } = useTranslation();
  const titles = {
    at: t("dualPasswordAttemptAt"),
    credential: t("dualPasswordAttemptCredential"),
    result: t("dualPasswordAttemptResult"),
    door: t("dualPasswordAttemptDoor"),
    from: t("dualPasswordAttemptFrom"),
  };
  return (
    <Table variant="compact" aria-labelledby="dual-password-attempts">
      <Thead>
        <Tr>
          {Object.entries(titles).map(([column, title]) => (
            <Th key={column} modifier="wrap">{title}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {attempts.map((attempt, row) => (
          <Tr key={`${attempt.at}-${row}`}>
            <Td dataLabel={titles.at}>
              <Moment at={attempt.at} />
            </Td>
            <Td dataLabel={titles.credential}>
              {attempt.credential && t(nameKeyOf(attempt.credential), { defaultValue: attempt.credential })}
            </Td>
            <Td dataLabel={titles.result}>
              <StateLabel state={attempt.result} />
            </Td>
            <Td dataLabel={titles.door}>{t(`dualPasswordDoor.${attempt.door}`)}</Td>
            <Td dataLabel={titles.from}>{[attempt.address, attempt.client].filter(Boolean).join(" / ")}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
