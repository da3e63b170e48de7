package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What a token is good for, and what may become of it. */
class TokenRulesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2031, 11, 30);
    private static final TokenDates DATES = new TokenDates(Optional.of(FIRST_DAY), Optional.of(LAST_DAY));

    @ParameterizedTest
    @CsvSource({"2026-11-30, NOT_STARTED", "2026-12-01, USABLE", "2031-11-30, USABLE", "2031-12-01, EXPIRED"})
    void itIsUsableFromItsFirstDayToItsLast(LocalDate today, TokenStanding standing) {
        assertThat(TokenRules.standing(token(TokenState.ASSIGNED), false, today))
                .isEqualTo(standing);
    }

    @Test
    void withoutDatesItIsUsableAlways() {
        Token token = new Token("id", serial(), parameters(), TokenDates.ALWAYS, TokenState.ASSIGNED, contract("a"));

        assertThat(TokenRules.standing(token, false, LocalDate.MIN)).isEqualTo(TokenStanding.USABLE);
        assertThat(TokenRules.standing(token, false, LocalDate.MAX)).isEqualTo(TokenStanding.USABLE);
    }

    @Test
    void whatIsForGoodComesBeforeWhatIsNot() {
        assertThat(TokenRules.standing(token(TokenState.ASSIGNED), true, FIRST_DAY))
                .isEqualTo(TokenStanding.SUSPENDED);
        assertThat(TokenRules.standing(token(TokenState.ASSIGNED), true, LAST_DAY.plusDays(1)))
                .isEqualTo(TokenStanding.EXPIRED);
        assertThat(TokenRules.standing(token(TokenState.REVOKED), true, LAST_DAY.plusDays(1)))
                .isEqualTo(TokenStanding.REVOKED);
        assertThat(TokenRules.standing(token(TokenState.IN_STOCK), true, FIRST_DAY))
                .isEqualTo(TokenStanding.IN_STOCK);
        assertThat(TokenRules.standing(token(TokenState.IN_STOCK), false, LAST_DAY.plusDays(1)))
                .isEqualTo(TokenStanding.EXPIRED);
    }

    @Test
    void oneInStockIsAssignedAndTakenBack() {
        TokenChange assigned = TokenRules.assign(token(TokenState.IN_STOCK), "a", FIRST_DAY.minusDays(1));

        assertThat(assigned).isEqualTo(new TokenChange.Allowed(token(TokenState.ASSIGNED)));
        assertThat(TokenRules.takeBack(token(TokenState.ASSIGNED)))
                .isEqualTo(new TokenChange.Allowed(token(TokenState.IN_STOCK)));
    }

    @Test
    void assigningTwiceChangesNothing() {
        assertThat(TokenRules.assign(token(TokenState.ASSIGNED), "a", FIRST_DAY))
                .isEqualTo(new TokenChange.Allowed(token(TokenState.ASSIGNED)));
        assertThat(TokenRules.takeBack(token(TokenState.IN_STOCK)))
                .isEqualTo(new TokenChange.Allowed(token(TokenState.IN_STOCK)));
    }

    @Test
    void noContractGetsTheTokenOfAnother() {
        assertThat(TokenRules.assign(token(TokenState.ASSIGNED), "b", FIRST_DAY))
                .isEqualTo(new TokenChange.Refused(TokenRefusal.ASSIGNED_ELSEWHERE));
    }

    @Test
    void anExpiredOneIsNotAssigned() {
        assertThat(TokenRules.assign(token(TokenState.IN_STOCK), "a", LAST_DAY))
                .isEqualTo(new TokenChange.Allowed(token(TokenState.ASSIGNED)));
        assertThat(TokenRules.assign(token(TokenState.IN_STOCK), "a", LAST_DAY.plusDays(1)))
                .isEqualTo(new TokenChange.Refused(TokenRefusal.EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(TokenState.class)
    void everyTokenCanBeRevokedForGood(TokenState before) {
        Token revoked = ((TokenChange.Allowed) TokenRules.revoke(token(before))).after();

        assertThat(revoked.state()).isEqualTo(TokenState.REVOKED);
        assertThat(revoked.contractId()).isEqualTo(token(before).contractId());
        assertThat(TokenRules.assign(revoked, "a", FIRST_DAY)).isEqualTo(new TokenChange.Refused(TokenRefusal.REVOKED));
        assertThat(TokenRules.takeBack(revoked)).isEqualTo(new TokenChange.Refused(TokenRefusal.REVOKED));
        assertThat(TokenRules.revoke(revoked)).isEqualTo(new TokenChange.Allowed(revoked));
    }

    @Test
    void stateAndContractCannotContradictEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Token("id", serial(), parameters(), DATES, TokenState.ASSIGNED, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token("id", serial(), parameters(), DATES, TokenState.IN_STOCK, contract("a")));
    }

    @Test
    void noTokenExpiresBeforeItStarts() {
        assertThat(new TokenDates(Optional.of(LAST_DAY), Optional.of(LAST_DAY)).isExpired(LAST_DAY))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TokenDates(Optional.of(LAST_DAY), Optional.of(LAST_DAY.minusDays(1))));
    }

    @ParameterizedTest
    @CsvSource({"TOTP, 5, 60", "TOTP, 9, 60", "TOTP, 6, 9", "TOTP, 6, 301", "TOTP, 6, 0", "HOTP, 6, 60"})
    void parametersThatNoTokenHasAreRefused(TokenKind kind, int digits, int period) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeParameters(kind, MacAlgorithm.SHA1, digits, period));
    }

    @ParameterizedTest
    @CsvSource({"TOTP, 6, 10", "TOTP, 8, 300", "HOTP, 7, 0"})
    void parametersAtTheirLimitsAreNot(TokenKind kind, int digits, int period) {
        assertThat(new CodeParameters(kind, MacAlgorithm.SHA1, digits, period).digits())
                .isEqualTo(digits);
    }

    @Test
    void aPositionIsNeitherBeforeTheFirstNorWhereNumbersEnd() {
        assertThat(CodeProgress.before(0).lastUsed()).isEqualTo(CodeProgress.NOTHING_USED);
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeProgress(-2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeProgress(CodeProgress.MAX_POSITION + 1, 0));
    }

    private static Token token(TokenState state) {
        Optional<String> contract = state == TokenState.IN_STOCK ? Optional.empty() : contract("a");
        return new Token("id", serial(), parameters(), DATES, state, contract);
    }

    private static Optional<String> contract(String id) {
        return Optional.of(id);
    }

    private static TokenSerial serial() {
        return new TokenSerial("12345678");
    }

    private static CodeParameters parameters() {
        return new CodeParameters(TokenKind.TOTP, MacAlgorithm.SHA1, 6, 60);
    }
}
