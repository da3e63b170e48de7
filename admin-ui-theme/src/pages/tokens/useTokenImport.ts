import { useEffect, useRef, useState } from "react";

import { answered, useBankApi, type BankApi, type Schema } from "../../api";
import { readFile, type Protection } from "./tokenImport";

/** How far an import is. */
export type ImportStage =
  | { stage: "choosing"; failure?: unknown; faults?: { name: string; fault: string }[] }
  | { stage: "reading"; file: number; files: number }
  | { stage: "checked"; id: string; names: string[]; report: Schema<"ImportReport">; failure?: unknown }
  | { stage: "adding"; names: string[]; report: Schema<"ImportReport"> }
  | { stage: "added"; names: string[]; report: Schema<"ImportReport">; added: number };

export type Wanted = { files: File[]; protection: Protection; period: number };

/**
 * An import of tokens: files are sent one by one, checked together, and their tokens added all at once. What is not added is forgotten
 * when the page is left. Neither a file nor what opens it is kept in the page once it is sent.
 */
export function useTokenImport() {
  const api = useBankApi();
  const [now, setNow] = useState<ImportStage>({ stage: "choosing" });
  const pending = useRef<string>();
  const gone = useRef(false);
  const checking = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      forget(api, pending);
    };
  }, [api]);

  const check = async (wanted: Wanted) => {
    // Reading large files takes a while, in which the form can be sent once more.
    if (checking.current) {
      return;
    }
    checking.current = true;
    try {
      await readAndSend(wanted);
    } finally {
      checking.current = false;
    }
  };

  const readAndSend = async (wanted: Wanted) => {
    const read = await Promise.all(
      wanted.files.map(async (file) => readFile(file.name, await file.arrayBuffer(), wanted.protection, wanted.period)),
    );
    const faults = read.filter((file) => "fault" in file);
    if (faults.length > 0) {
      setNow({ stage: "choosing", faults });
      return;
    }
    const bodies = read.filter((file) => "body" in file);
    try {
      setNow({ stage: "reading", file: 0, files: bodies.length });
      const { id } = await answered(api.POST("/token-imports"));
      pending.current = id;
      const path = { params: { path: { importId: id } } };
      for (const [number, { body }] of bodies.entries()) {
        if (gone.current) {
          break;
        }
        await answered(api.POST("/token-imports/{importId}/files", { ...path, body }));
        setNow({ stage: "reading", file: number + 1, files: bodies.length });
      }
      if (gone.current) {
        forget(api, pending);
        return;
      }
      const report = await answered(api.GET("/token-imports/{importId}", path));
      setNow({ stage: "checked", id, names: bodies.map(({ name }) => name), report });
    } catch (failure) {
      forget(api, pending);
      setNow({ stage: "choosing", failure });
    }
  };

  const commit = async () => {
    if (now.stage !== "checked") {
      return;
    }
    const { id, names, report } = now;
    const path = { params: { path: { importId: id } } };
    setNow({ stage: "adding", names, report });
    try {
      const { tokens } = await answered(api.POST("/token-imports/{importId}/commit", path));
      pending.current = undefined;
      setNow({ stage: "added", names, report, added: tokens });
    } catch (failure) {
      // Something may have been found since: what the dry run says now is shown beside the refusal.
      const present = await answered(api.GET("/token-imports/{importId}", path)).catch(() => report);
      setNow({ stage: "checked", id, names, report: present, failure });
    }
  };

  const discard = () => {
    forget(api, pending);
    setNow({ stage: "choosing" });
  };

  return { now, check, commit, discard };
}

/** Forgets what was not added; the server does so by itself after a day. */
function forget(api: BankApi, pending: { current?: string }) {
  if (pending.current !== undefined) {
    void answered(api.DELETE("/token-imports/{importId}", { params: { path: { importId: pending.current } } })).catch(
      () => undefined,
    );
    pending.current = undefined;
  }
}
