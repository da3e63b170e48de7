import { useMemo, useState } from "react";

import { answered, answeredWithTag, Refusal, useBankApi, type Schema } from "../../api";
import { useConsole } from "../../adapter";
import { isOvertaken } from "../../components/refusals";
import { useAnswer } from "../../components/useAnswer";
import { complaintsOf, differing, rebased, withWish, type Draft, type Values } from "./draft";
import { settingsIn, type Setting } from "./settings";

export type Finding = Schema<"Finding">;

/** What the server knows of the settings. */
export type Stored = { values: Values; tag?: string; findings: Finding[] };

/** A policy on the way to being another one. */
export type Policy = {
  settings: Setting[];
  values: Values;
  draft: Draft;
  findings: Finding[];
  /** What the server has said of wishes, by attribute. */
  complaints: Record<string, string>;
  /** Settings that others have changed while they were edited here. */
  changedByOthers: string[];
  wish: (setting: Setting, wish: string | null) => void;
  /** Has a value written down that holds as a default already. */
  keep: (setting: Setting) => void;
  discard: () => void;
  /** Saves all wishes or none; what was refused for its values, or because others have changed settings, is told by the policy. */
  save: () => Promise<void>;
  mayChange: boolean;
};

/** The settings as they are stored, and how to ask for them again. */
export function useStored() {
  const api = useBankApi();
  return useAnswer<Stored>(async () => {
    const [{ data, tag }, findings] = await Promise.all([
      answeredWithTag(api.GET("/settings")),
      answered(api.GET("/set-up-check")),
    ]);
    return { values: data, tag, findings };
  }, [api]);
}

/** @param onSaved is called with the number of settings that were changed */
export function usePolicy(stored: Stored, reload: () => void, onSaved: (changes: number) => void): Policy {
  const api = useBankApi();
  const { hasAccess } = useConsole();
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState<Draft>({});
  const [complaints, setComplaints] = useState<Record<string, string>>({});
  const [changedByOthers, setChangedByOthers] = useState<string[]>([]);
  const settings = useMemo(() => settingsIn(base.values), [base.values]);

  const take = (next: Stored) => {
    setDraft((last) => rebased(last, next.values, settings));
    setBase(next);
  };
  // What was asked for again, as after a restoration, takes the place of what was known.
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    take(stored);
  }

  const forget = (attribute: string) =>
    setComplaints((last) => Object.fromEntries(Object.entries(last).filter(([name]) => name !== attribute)));

  const send = async (tag?: string) => {
    const saved = await answeredWithTag(
      api.PATCH("/settings", { params: { header: { "If-Match": tag } }, body: draft }),
    );
    setBase({ ...base, values: saved.data, tag: saved.tag });
    setDraft({});
  };

  /**
   * Sends the wishes. Where others have changed settings that are edited here, nothing is saved, and these are answered; a change of
   * what is edited elsewhere, as of who may do what, is no hindrance.
   */
  const sent = async (): Promise<string[]> => {
    try {
      await send(base.tag);
      return [];
    } catch (failure) {
      if (!isOvertaken(failure)) {
        throw failure;
      }
    }
    const { data, tag } = await answeredWithTag(api.GET("/settings"));
    const changed = differing(base.values, data);
    if (changed.length === 0) {
      await send(tag);
    } else {
      take({ ...base, values: data, tag });
    }
    return changed;
  };

  const save = async () => {
    setComplaints({});
    try {
      const overtakenBy = await sent();
      setChangedByOthers(overtakenBy);
      if (overtakenBy.length > 0) {
        return;
      }
    } catch (failure) {
      const told = failure instanceof Refusal ? complaintsOf(failure.sentence ?? "") : {};
      if (Object.keys(told).length === 0) {
        throw failure;
      }
      setComplaints(told);
      return;
    }
    onSaved(Object.keys(draft).length);
    reload();
  };

  return {
    settings,
    values: base.values,
    draft,
    findings: base.findings,
    complaints,
    changedByOthers,
    wish: (setting, wish) => {
      forget(setting.attribute);
      setDraft((last) => withWish(last, base.values, setting, wish));
    },
    keep: (setting) => setDraft((last) => ({ ...last, [setting.attribute]: base.values[setting.attribute] })),
    discard: () => {
      setDraft({});
      setComplaints({});
      setChangedByOthers([]);
    },
    save,
    mayChange: hasAccess("manage-realm"),
  };
}
