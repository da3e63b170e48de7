import { useEffect, useRef, useState } from "react";

import { answered, useBankApi, type Schema } from "../../api";
import { isRefusal } from "../../components/refusals";
import { lettersOf, outcomesOf, partsOf, type Outcome } from "./initialisation";

type User = Schema<"SoughtUser">;

/** How far an initialisation is. */
export type Stage =
  | { stage: "choosing" }
  | { stage: "running"; done: number; of: number }
  | { stage: "done"; outcomes: Outcome[]; letters: string; failure?: unknown };

/**
 * An initialisation, in parts: each is a request of its own. The passwords stand in the letters alone, which are kept in this page and
 * nowhere else, and are gone with it.
 */
export function useInitialisation(contractId: string) {
  const api = useBankApi();
  const [now, setNow] = useState<Stage>({ stage: "choosing" });
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const initialise = async (users: User[], language: string) => {
    const answers: Pick<Schema<"ContractInitialised">, "slips" | "failures">[] = [];
    const letters: string[] = [];
    let failed: User[] = [];
    let failure: unknown;
    setNow({ stage: "running", done: 0, of: users.length });
    for (const part of partsOf(users)) {
      try {
        const answer = await answered(
          api.POST("/contracts/{contractId}/initialisation", {
            params: { path: { contractId } },
            headers: { Accept: "application/json", "Accept-Language": language },
            body: { users: part.map(({ id }) => id), letters: true },
          }) as Promise<{ data?: Schema<"ContractInitialised">; error?: unknown; response: Response }>,
        );
        answers.push(withoutPasswords(answer));
        letters.push(answer.letters ?? "");
      } catch (reason) {
        failed = part;
        failure = reason ?? new Error();
        break;
      }
      if (gone.current) {
        // Nobody could read any more letters.
        return;
      }
      setNow({ stage: "running", done: countOf(answers), of: users.length });
    }
    setNow({
      stage: "done",
      outcomes: outcomesOf(users, answers, failed, isRefusal(failure)),
      letters: lettersOf(letters),
      failure,
    });
  };

  const forgetLetters = () => setNow((last) => (last.stage === "done" ? { ...last, letters: "" } : last));

  return { now, initialise, forgetLetters };
}

const countOf = (answers: Pick<Schema<"ContractInitialised">, "slips" | "failures">[]) =>
  answers.reduce((sum, { slips, failures }) => sum + slips.length + failures.length, 0);

const withoutPasswords = ({ slips, failures }: Schema<"ContractInitialised">) => ({
  slips: slips.map((slip) => ({ ...slip, passwords: {} })),
  failures,
});
