import { Button, Flex, FlexItem, Gallery, GalleryItem, PageSection, Text, TextContent } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router-dom";

import { useConsole } from "../../adapter";
import { answered, Refusal, useBankApi, type BankApi, type Schema } from "../../api";
import { Actions } from "../../components/Actions";
import { Answered } from "../../components/Answered";
import { useZone } from "../../components/Moment";
import { useAnswer } from "../../components/useAnswer";
import { Attempts } from "./Attempts";
import { LetterDialog } from "./LetterDialog";
import { OneTimePasswordCard } from "./OneTimePasswordCard";
import { PasskeyCard } from "./PasskeyCard";
import { PasswordCard } from "./PasswordCard";
import { ResetDialog } from "./ResetDialog";
import { ServiceCard } from "./ServiceCard";
import { mayDo, type UserAccess } from "./access";

export type Shown = {
  user: Schema<"User">;
  /** Tokens that the user has registered; missing for whom they are not shown. */
  tokens?: Schema<"Token">[];
  access: UserAccess;
};

/** The tab of a user: what the user can log in and confirm with, and what can be done about it. */
export default function UserCredentials() {
  const { id = "" } = useParams();
  const api = useBankApi();
  const { adminClient, hasSomeAccess } = useConsole();
  const [known, again] = useAnswer(async (): Promise<Shown> => {
    const [user, tokens, stock] = await Promise.all([
      answered(api.GET("/users/{userId}", { params: { path: { userId: id } } })),
      tokensOf(api, id),
      adminClient.users.findOne({ id }),
    ]);
    return { user, tokens, access: mayDo(stock?.access, hasSomeAccess("manage-users")) };
  }, [api, id]);
  return (
    <PageSection variant="light" data-testid="dual-password-user">
      <Answered known={known} again={again}>
        {(shown) => <UserView shown={shown} again={again} />}
      </Answered>
    </PageSection>
  );
}

async function tokensOf(api: BankApi, user: string): Promise<Schema<"Token">[] | undefined> {
  try {
    return await answered(api.GET("/tokens", { params: { query: { user } } }));
  } catch (failure) {
    // Who may view single users only is shown no tokens.
    if (failure instanceof Refusal && failure.status === 403) {
      return undefined;
    }
    throw failure;
  }
}

const UserView = ({ shown, again }: { shown: Shown; again: () => void }) => {
  const { t } = useTranslation();
  const zone = useZone();
  const [dialog, setDialog] = useState<"reset" | "letter">();
  const { user, access } = shown;
  const close = () => setDialog(undefined);
  return (
    <>
      <Flex justifyContent={{ default: "justifyContentSpaceBetween" }} className="pf-v5-u-mb-md">
        <FlexItem>
          <TextContent>
            <Text>
              {[user.name, user.type && t(`dualPasswordType.${user.type}`), user.contract?.name].filter(Boolean).join(" · ")}
            </Text>
            <Text component="small">{t("dualPasswordTimesIn", { zone })}</Text>
          </TextContent>
        </FlexItem>
        <Actions>
          {access.reset && (
            <Button variant="primary" onClick={() => setDialog("reset")} data-testid="dual-password-reset">
              {t("dualPasswordReset")}
            </Button>
          )}
          {access.letter && user.contract && (
            <Button variant="secondary" onClick={() => setDialog("letter")} data-testid="dual-password-letter">
              {t("dualPasswordLetter")}
            </Button>
          )}
        </Actions>
      </Flex>
      <Gallery hasGutter minWidths={{ default: "100%", lg: "22rem" }}>
        {user.credentials.map((credential) => (
          <GalleryItem key={credential.credential}>
            <PasswordCard user={user} credential={credential} access={access} again={again} />
          </GalleryItem>
        ))}
        <GalleryItem>
          <OneTimePasswordCard shown={shown} again={again} />
        </GalleryItem>
        {user.passkeys && (
          <GalleryItem>
            <PasskeyCard user={user} passkeys={user.passkeys} access={access} again={again} />
          </GalleryItem>
        )}
        <GalleryItem>
          <ServiceCard user={user} access={access} again={again} />
        </GalleryItem>
      </Gallery>
      {user.lastAttempts && <Attempts key={user.lastAttempts.attempts[0]?.at} userId={user.id} first={user.lastAttempts} />}
      {dialog === "reset" && <ResetDialog user={user} onDone={again} onClose={close} />}
      {dialog === "letter" && <LetterDialog user={user} onDone={again} onClose={close} />}
    </>
  );
};
