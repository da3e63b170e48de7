package io.github.dualpassword.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

import io.github.dualpassword.Ids;
import io.github.dualpassword.OneTimePassword;
import io.github.dualpassword.contract.ContractMembers;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.notification.ExpiringTokens.ExpiringToken;
import io.github.dualpassword.notification.TokenReminderRules.Advice;
import io.github.dualpassword.notification.TokenReminderRules.Revocable;
import io.github.dualpassword.otp.TokenReleasers;
import io.github.dualpassword.otp.TokenSerial;
import io.github.dualpassword.otp.TokenStore;
import io.github.dualpassword.page.Moments;
import io.github.dualpassword.page.PersonName;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.procedure.Procedures;
import io.github.dualpassword.realm.CurrentRealm;
import io.github.dualpassword.storage.Storage;

/** What the templates of mails about tokens are given beside what all are, as it is when the mail is sent. */
record TokenLetter(KeycloakSession session, UserModel user, Notice notice) {

    /** Tokens of others that one mail names; how many more there are, it says. */
    static final int MAX_OTHERS = 100;

    private static final String OWN = "ownTokens";
    private static final String OTHERS = "otherTokens";

    /** Empty lists in a mail that is about none. */
    Map<String, Object> contents() {
        Map<String, Object> contents = new HashMap<>(Map.of(
                "otp",
                notice.fact(Notice.OTP).orElse(OneTimePassword.TOKEN.id()),
                OWN,
                List.of(),
                OTHERS,
                List.of(),
                "further",
                0,
                "advice",
                "",
                "entitled",
                List.of()));
        switch (notice.kind()) {
            case TOKEN_SUSPENDED_FOR_GOOD -> contents.put("entitled", ids(releasers()));
            case TOKEN_EXPIRY -> contents.putAll(expiring());
            default -> {
                // Nothing else is looked up.
            }
        }
        return contents;
    }

    /** Whether a reminder tells nothing any more: of tokens that were revoked, or of a contract that the reader has left. */
    static boolean isOver(Notice notice, Map<String, Object> contents) {
        return notice.kind() == MailKind.TOKEN_EXPIRY
                && contents.get(OWN).equals(List.of())
                && contents.get(OTHERS).equals(List.of());
    }

    private List<UserType> releasers() {
        return notice.fact(Notice.TOKEN)
                .flatMap(TokenSerial::read)
                .flatMap(serial -> Storage.of(session, TokenStore.class).findBySerial(realmId(), serial))
                .map(stored -> TokenReleasers.of(session, stored.token().id()))
                .orElse(List.of());
    }

    private Map<String, Object> expiring() {
        String contract = notice.fact(Notice.CONTRACT).orElseThrow();
        return TokenReminderRules.stillTold(
                        notice, CurrentRealm.of(session).localTime().toLocalDate())
                .filter(days -> TokenReminders.standsFor(session, user, contract))
                .map(days -> Storage.of(session, ExpiringTokens.class).of(realmId(), contract, days))
                .map(this::expiring)
                .orElse(Map.of());
    }

    private Map<String, Object> expiring(List<ExpiringToken> tokens) {
        Revocable revocable = TokenReminders.revocable(session, tokens);
        boolean canBeRevoked = Procedures.isEnabled(realm(), Procedures.REVOKE_TOKENS);
        MemberRoles reader = Storage.of(session, ContractMembers.class)
                .rolesOf(realm(), List.of(user.getId()))
                .getOrDefault(user.getId(), MemberRoles.NONE);
        boolean isMaster =
                canBeRevoked && reader.type().filter(UserType.MASTER::equals).isPresent();
        List<Map<String, Object>> others = tokens.stream()
                .filter(token -> isMaster)
                .filter(token -> revocable.others(token, user.getId()).findAny().isPresent())
                .map(token -> of(
                        token,
                        revocable.others(token, user.getId()).map(this::named).toList()))
                .toList();
        return Map.of(
                OWN,
                tokens.stream()
                        .filter(token -> token.users().contains(user.getId()))
                        .map(token -> of(token, List.of()))
                        .toList(),
                OTHERS,
                others.stream().limit(MAX_OTHERS).toList(),
                "further",
                Math.max(0, others.size() - MAX_OTHERS),
                "advice",
                Ids.hyphenated(canBeRevoked ? revocable.advice(reader) : Advice.REPLACE),
                "entitled",
                ids(revocable.entitled(reader)));
    }

    private Map<String, Object> of(ExpiringToken token, List<String> users) {
        return Map.of(
                "serial", token.serial(), "lastDay", new Moments(session, user).day(token.lastDay()), "users", users);
    }

    /** Login ID and name of a colleague; empty for somebody who was removed meanwhile. */
    private String named(String userId) {
        Locale locale = session.getContext().resolveLocale(user);
        return CurrentRealm.of(session)
                .user(userId)
                .map(colleague -> PersonName.withLoginId(colleague, locale))
                .orElse("");
    }

    private static List<String> ids(List<UserType> types) {
        return types.stream().map(UserType::id).toList();
    }

    private RealmModel realm() {
        return session.getContext().getRealm();
    }

    private String realmId() {
        return realm().getId();
    }
}
