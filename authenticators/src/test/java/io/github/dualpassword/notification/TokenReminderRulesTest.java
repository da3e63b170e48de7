package io.github.dualpassword.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.contract.TokenNeed;
import io.github.dualpassword.notification.ExpiringTokens.ExpiringToken;
import io.github.dualpassword.notification.ExpiringTokens.LastDays;
import io.github.dualpassword.notification.TokenReminderRules.Advice;
import io.github.dualpassword.notification.TokenReminderRules.Revocable;
import io.github.dualpassword.policy.RealmPolicy;
import io.github.dualpassword.policy.UserType;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is reminded of which token, when, and what the reader is to do. */
class TokenReminderRulesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    /** Document 003: masters revoke their own tokens and those of others, except of masters. */
    private static final String OF_003 = "master: self general administrator";

    private static final Map<String, MemberRoles> ROLES = Map.of(
            "boss", of(UserType.MASTER),
            "deputy", of(UserType.MASTER),
            "chief", of(UserType.ADMINISTRATOR),
            "clerk", of(UserType.GENERAL),
            "staff", new MemberRoles(Optional.of(UserType.GENERAL), AdminRights.HELD, TokenNeed.NEEDED));

    @ParameterizedTest(name = "{0}, {1} days: until {2}")
    @CsvSource({
        "2026-11-24, 30, 2026-12-24",
        "2026-11-24, 1, 2026-11-25",
        // Over the end of a year, and over the 29th of February where there is one.
        "2026-12-15, 30, 2027-01-14",
        "2028-02-15, 14, 2028-02-29",
        "2027-02-15, 14, 2027-03-01",
        "2028-02-29, 365, 2029-02-28"
    })
    void remindersBeginSoManyDaysBeforeTheLastOne(LocalDate today, int days, LocalDate last) {
        assertThat(TokenReminderRules.lastDays(policy(OF_003, days), today)).contains(new LastDays(today, last));
    }

    @Test
    void withoutDaysNobodyIsReminded() {
        assertThat(TokenReminderRules.lastDays(policy(OF_003, 0), DAY)).isEmpty();
    }

    @Test
    void byDefaultRemindersBeginThirtyDaysBefore() {
        assertThat(TokenReminderRules.lastDays(RealmPolicy.of(Map.of()), DAY).map(LastDays::last))
                .contains(DAY.plusDays(30));
    }

    /** The same moment is another day where the realm is: its day decides. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"Asia/Tokyo, 2026-11-25", "Europe/Berlin, 2026-11-24", "America/Los_Angeles, 2026-11-24"})
    void theDayIsThatOfTheRealm(ZoneId zone, LocalDate first) {
        LocalDate today = LocalDate.ofInstant(Instant.parse("2026-11-24T20:00:00Z"), zone);

        assertThat(TokenReminderRules.lastDays(policy(OF_003, 30), today).map(LastDays::first))
                .contains(first);
    }

    @Test
    void whoSharesATokenIsRemindedAndMastersWhoMayRevokeIt() {
        assertThat(readers(OF_003, token("1", "clerk", "chief"))).containsOnlyKeys("clerk", "chief", "boss", "deputy");
    }

    @Test
    void aMasterIsToldOfAnotherMastersTokenOnlyWhereTheMatrixAllowsToRevokeIt() {
        assertThat(readers(OF_003, token("1", "boss"))).containsOnlyKeys("boss");
        assertThat(readers("master: self master", token("1", "boss"))).containsOnlyKeys("boss", "deputy");
    }

    @Test
    void whereNobodyMayRevokeOnlySharersAreReminded() {
        assertThat(readers("nobody", token("1", "clerk"))).containsOnlyKeys("clerk");
        assertThat(readers(OF_003, token("1", "staff"))).containsOnlyKeys("staff");
        assertThat(readers(OF_003, token("1", "unknown"))).containsOnlyKeys("unknown");
    }

    @Test
    void aTokenThatAMasterSharesIsOneReminderToTheMaster() {
        ExpiringToken shared = token("1", "boss", "clerk");
        ExpiringToken another = token("2", "clerk");

        Map<String, List<ExpiringToken>> readers = readers(OF_003, shared, another);

        assertThat(readers.get("boss")).containsExactly(shared, another);
        assertThat(readers.get("clerk")).containsExactly(shared, another);
        assertThat(revocable(OF_003).others(shared, "boss")).containsExactly("clerk");
        assertThat(revocable(OF_003).others(shared, "deputy")).containsExactly("clerk");
    }

    @ParameterizedTest(name = "{1} by ''{0}'': {2}")
    @CsvSource({
        "master: self general administrator, boss, REVOKE_OWN",
        "master: self general administrator, clerk, ASK",
        "master: self general administrator, chief, ASK",
        "master: general, boss, REPLACE",
        "master: self general; administrator: self general, chief, REVOKE_OWN",
        "nobody, clerk, REPLACE",
        "master: self general, staff, REPLACE"
    })
    void whatTheReaderIsToDoFollowsFromTheMatrix(String matrix, String reader, Advice advice) {
        assertThat(revocable(matrix).advice(ROLES.get(reader))).isEqualTo(advice);
    }

    @Test
    void whoIsNoTypeOfUserRegistersAnotherOne() {
        assertThat(revocable(OF_003).advice(MemberRoles.NONE)).isEqualTo(Advice.REPLACE);
    }

    @Test
    void aKeyStandsForTokenLastDayAndReaderAndFitsItsColumn() {
        ExpiringToken token = token("1", "clerk");
        String key = TokenReminderRules.onceKey(token, "clerk");

        assertThat(TokenReminderRules.onceKey(token, "clerk")).isEqualTo(key);
        assertThat(List.of(
                        TokenReminderRules.onceKey(token("2", "clerk"), "clerk"),
                        TokenReminderRules.onceKey(token, "boss"),
                        TokenReminderRules.onceKey(
                                new ExpiringToken("1", "10000001", DAY.plusDays(1), List.of("clerk")), "clerk")))
                .doesNotContain(key)
                .doesNotHaveDuplicates();
        assertThat(TokenReminderRules.onceKey(
                        new ExpiringToken("i".repeat(36), "10000001", DAY, List.of("clerk")), "u".repeat(255)))
                .hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void aReminderHoldsTheContractAndTheDays() {
        ExpiringToken later = new ExpiringToken("2", "10000002", DAY.plusDays(3), List.of("clerk"));

        Notice reminder = TokenReminderRules.reminderOf("contract", List.of(token("1", "clerk"), later));

        assertThat(reminder)
                .isEqualTo(new Notice(
                        MailKind.TOKEN_EXPIRY,
                        Map.of("contract", "contract", "first-day", "2026-11-24", "last-day", "2026-11-27")));
        assertThat(TokenReminderRules.stillTold(reminder, DAY.minusDays(9)))
                .contains(new LastDays(DAY, DAY.plusDays(3)));
        assertThat(TokenReminderRules.stillTold(reminder, DAY.plusDays(3)))
                .contains(new LastDays(DAY.plusDays(3), DAY.plusDays(3)));
        assertThat(TokenReminderRules.stillTold(reminder, DAY.plusDays(4))).isEmpty();
    }

    private static Map<String, List<ExpiringToken>> readers(String matrix, ExpiringToken... tokens) {
        return TokenReminderRules.byReader(Arrays.asList(tokens), List.of("boss", "deputy"), revocable(matrix));
    }

    private static Revocable revocable(String matrix) {
        return new Revocable(policy(matrix, 30), ROLES);
    }

    private static ExpiringToken token(String id, String... users) {
        return new ExpiringToken(id, "1000000" + id, DAY, List.of(users));
    }

    private static MemberRoles of(UserType type) {
        return new MemberRoles(Optional.of(type), AdminRights.NONE, TokenNeed.NEEDED);
    }

    private static RealmPolicy policy(String matrix, int days) {
        RealmPolicy policy = RealmPolicy.of(Map.of(
                "dual-password.permissions.revoke-token",
                matrix,
                "dual-password.token.reminder-days",
                String.valueOf(days)));
        assertThat(policy.wrongSettings()).isEmpty();
        return policy;
    }
}
