import { Label, List, ListItem, Text, TextContent } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";

import { useConsole } from "../../adapter";
import { FINDING_TOPICS, placeOf, topicOf } from "./findings";

/** A finding as both answers of the Admin API have it. */
export type ShownFinding = { severity: "error" | "warning"; code: string; place: string; sentence: string };

/** Findings by topic, errors first, each with what to do and where. */
export const FindingList = ({ findings }: { findings: ShownFinding[] }) => {
  const { t } = useTranslation();
  return FINDING_TOPICS.map((topic) => {
    const ofTopic = findings.filter(({ code }) => topicOf(code) === topic);
    return (
      ofTopic.length > 0 && (
        <section key={topic} aria-labelledby={`findings-${topic}`} className="pf-v5-u-mb-lg">
          <TextContent>
            <Text component="h3" id={`findings-${topic}`}>
              {t(`dualPasswordFindingTopic.${topic}`)}
            </Text>
          </TextContent>
          <List isPlain isBordered>
            {[...ofTopic]
              .sort((one, other) => one.severity.localeCompare(other.severity))
              .map((finding) => (
                <ListItem key={`${finding.code} ${finding.place} ${finding.sentence}`}>
                  <FindingText finding={finding} />
                </ListItem>
              ))}
          </List>
        </section>
      )
    );
  });
};

const FindingText = ({ finding }: { finding: ShownFinding }) => {
  const { t } = useTranslation();
  const { realm } = useConsole();
  const { code, place, severity, sentence } = finding;
  const path = placeOf(code, place);
  const meaning = t(`dualPasswordFinding.${code}`, { defaultValue: "" });
  return (
    <div data-testid={`finding-${code}`}>
      <Label isCompact color={severity === "error" ? "red" : "gold"}>
        {t(`dualPasswordSeverity.${severity}`)}
      </Label>{" "}
      <strong style={{ overflowWrap: "anywhere" }}>{place}</strong> <code>{code}</code>
      {meaning !== "" && (
        <>
          <div>{meaning}</div>
          <div>
            {t("dualPasswordFindingWhatToDo")} {t(`dualPasswordFindingRemedy.${code}`)}{" "}
            {path && (
              <Link to={`/${encodeURIComponent(realm)}/${path}`} aria-label={`${t("dualPasswordFindingGo")}: ${code}`}>
                {t("dualPasswordFindingGo")}
              </Link>
            )}
          </div>
        </>
      )}
      <Text component="small" lang="en">
        {sentence}
      </Text>
    </div>
  );
};
