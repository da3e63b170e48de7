package io.github.dualpassword.notification;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.Entitled;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.notification.ExpiringTokens.ExpiringToken;
import io.github.dualpassword.notification.ExpiringTokens.LastDays;
import io.github.dualpassword.policy.Operation;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.TokenSettings;
import io.github.dualpassword.policy.UserType;

/**
 * Who is reminded of which token that expires (K01 to K03): whoever shares it, and the contract's master users who may revoke it
 * for somebody else. Pure functions of the realm's settings, the tokens of one contract, and what its users are.
 */
final class TokenReminderRules {

    private TokenReminderRules() {}

    /** What the reader of a reminder is to do with a token of the reader's own. */
    enum Advice {
        /** Revoke it before its last day is over: afterwards the reader cannot. */
        REVOKE_OWN,
        /** Have a colleague revoke it. */
        ASK,
        /** Register another one once it has expired: nobody in the contract may revoke it. */
        REPLACE
    }

    /** Last days of tokens of which users are reminded today; empty where they never are. */
    static Optional<LastDays> lastDays(RealmPolicy policy, LocalDate today) {
        int days = policy.get(TokenSettings.REMINDER_DAYS);
        return days == 0 ? Optional.empty() : Optional.of(new LastDays(today, today.plusDays(days)));
    }

    /**
     * The tokens of which each user is reminded, by Keycloak's ids.
     *
     * @param tokens of one contract
     * @param masters of that contract, as Keycloak's ids
     */
    static Map<String, List<ExpiringToken>> byReader(
            List<ExpiringToken> tokens, List<String> masters, Revocable revocable) {
        Map<String, List<ExpiringToken>> byReader = new LinkedHashMap<>();
        for (ExpiringToken token : tokens) {
            Stream.concat(
                            token.users().stream(),
                            masters.stream()
                                    .filter(master -> revocable
                                            .others(token, master)
                                            .findAny()
                                            .isPresent()))
                    .distinct()
                    .forEach(reader -> byReader.merge(
                            reader,
                            List.of(token),
                            (known, further) -> Stream.concat(known.stream(), further.stream())
                                    .toList()));
        }
        return byReader;
    }

    /**
     * Whose tokens master users may revoke.
     *
     * @param policy whose matrix says so
     * @param roles of users, by Keycloak's ids
     */
    record Revocable(RealmPolicy policy, Map<String, MemberRoles> roles) {

        /** Those who share a token, and whom this master user may take it from. */
        Stream<String> others(ExpiringToken token, String master) {
            return token.users().stream()
                    .filter(user -> !user.equals(master))
                    .filter(user ->
                            entitled(roles.getOrDefault(user, MemberRoles.NONE)).contains(UserType.MASTER));
        }

        /** The types of users who may revoke a token of somebody with these roles. */
        List<UserType> entitled(MemberRoles user) {
            return Entitled.types(policy.permissions(), Operation.REVOKE_TOKEN, List.of(user));
        }

        Advice advice(MemberRoles reader) {
            boolean own = reader.adminRights() == AdminRights.NONE
                    && reader.type()
                            .filter(type -> policy.permissions().allowsOnOneself(type, Operation.REVOKE_TOKEN))
                            .isPresent();
            if (own) {
                return Advice.REVOKE_OWN;
            }
            return entitled(reader).isEmpty() ? Advice.REPLACE : Advice.ASK;
        }
    }

    /** Stands for what a reader was told of a token: once, whatever it is reminded of for. At most 255 characters. */
    static String onceKey(ExpiringToken token, String reader) {
        UUID shortened = UUID.nameUUIDFromBytes(reader.getBytes(StandardCharsets.UTF_8));
        return "token-expiry:" + token.id() + ":" + token.lastDay() + ":" + shortened;
    }

    /** The one mail of all of them; which ones these are, is looked up when it is sent. */
    static Notice reminderOf(String contractId, List<ExpiringToken> tokens) {
        LocalDate first = tokens.get(0).lastDay();
        LocalDate last = tokens.get(tokens.size() - 1).lastDay();
        return new Notice(
                MailKind.TOKEN_EXPIRY,
                Map.of(
                        Notice.CONTRACT,
                        contractId,
                        Notice.FIRST_DAY,
                        String.valueOf(first),
                        Notice.LAST_DAY,
                        String.valueOf(last)));
    }

    /** The last days of which a reminder tells, without those that are over. */
    static Optional<LastDays> stillTold(Notice reminder, LocalDate today) {
        LocalDate first = day(reminder, Notice.FIRST_DAY);
        LocalDate last = day(reminder, Notice.LAST_DAY);
        LocalDate from = first.isBefore(today) ? today : first;
        return last.isBefore(from) ? Optional.empty() : Optional.of(new LastDays(from, last));
    }

    private static LocalDate day(Notice reminder, String fact) {
        return LocalDate.parse(reminder.fact(fact).orElseThrow());
    }
}
