package io.github.dualpassword.otp;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.lockout.Standing;

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
        Token token = new Token(
                "id",
                serial(),
                TokenForm.HARDWARE,
                parameters(),
                TokenDates.ALWAYS,
                TokenState.ASSIGNED,
                contract("a"));

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
    void whatTheBankHasSuspendedIsSuspendedWhateverWasCounted() {
        assertThat(TokenRules.standing(token(TokenState.SUSPENDED), false, FIRST_DAY))
                .isEqualTo(TokenStanding.SUSPENDED);
        assertThat(TokenRules.standing(token(TokenState.SUSPENDED), true, FIRST_DAY))
                .isEqualTo(TokenStanding.SUSPENDED);
        assertThat(TokenRules.standing(token(TokenState.SUSPENDED), false, LAST_DAY.plusDays(1)))
                .isEqualTo(TokenStanding.EXPIRED);
    }

    @Test
    void theBankSuspendsWhatAContractHas() {
        assertThat(TokenRules.suspend(token(TokenState.ASSIGNED)))
                .isEqualTo(new TokenChange.Allowed(token(TokenState.SUSPENDED)));
        assertThat(TokenRules.suspend(token(TokenState.SUSPENDED)))
                .isEqualTo(new TokenChange.Allowed(token(TokenState.SUSPENDED)));
        assertThat(TokenRules.suspend(token(TokenState.IN_STOCK)))
                .isEqualTo(new TokenChange.Refused(TokenRefusal.IN_STOCK));
        assertThat(TokenRules.suspend(token(TokenState.REVOKED)))
                .isEqualTo(new TokenChange.Refused(TokenRefusal.REVOKED));
    }

    @Test
    void aReleaseEndsTheBanksSuspensionAndNothingElse() {
        assertThat(TokenRules.release(token(TokenState.SUSPENDED))).isEqualTo(token(TokenState.ASSIGNED));
        assertThat(TokenRules.release(token(TokenState.ASSIGNED))).isEqualTo(token(TokenState.ASSIGNED));
        assertThat(TokenRules.release(token(TokenState.IN_STOCK))).isEqualTo(token(TokenState.IN_STOCK));
        assertThat(TokenRules.release(token(TokenState.REVOKED))).isEqualTo(token(TokenState.REVOKED));
    }

    /** Otherwise it would be usable again as soon as it is assigned. */
    @Test
    void neitherAssigningNorTakingBackIsAWayOutOfTheBanksSuspension() {
        assertThat(TokenRules.assign(token(TokenState.SUSPENDED), "a", FIRST_DAY))
                .isEqualTo(new TokenChange.Refused(TokenRefusal.SUSPENDED));
        assertThat(TokenRules.takeBack(token(TokenState.SUSPENDED)))
                .isEqualTo(new TokenChange.Refused(TokenRefusal.SUSPENDED));
    }

    @ParameterizedTest
    @CsvSource({
        "PERMANENTLY_SUSPENDED, PERMANENTLY_SUSPENDED",
        "TEMPORARILY_SUSPENDED, TEMPORARILY_SUSPENDED",
        "USABLE, USABLE"
    })
    void theBanksSuspensionGoesBeforeWhatWasCounted(Standing counted, TokenSuspension told) {
        assertThat(TokenSuspension.of(TokenState.ASSIGNED, counted)).isEqualTo(told);
        assertThat(TokenSuspension.of(TokenState.SUSPENDED, counted)).isEqualTo(TokenSuspension.SUSPENDED_BY_BANK);
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED, SUSPENDED", "EXPIRED, EXPIRED", "REVOKED, REVOKED", "IN_STOCK, IN_STOCK", "BARRED, IN_STOCK"
    })
    void codesOfATokenThatCannotBeUsedSayNothingOfWhereItIs(TokenStanding standing, TokenRefusal refusal) {
        assertThat(TokenRules.refusedToResynchronise(standing)).contains(refusal);
    }

    @ParameterizedTest
    @EnumSource(names = {"USABLE", "NOT_STARTED"})
    void aTokenInSomebodysHandCanBeFound(TokenStanding standing) {
        assertThat(TokenRules.refusedToResynchronise(standing)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"IN_STOCK, NOT_REGISTERED", "SUSPENDED, SUSPENDED", "REVOKED, NOT_REGISTERED"})
    void whatWasDecidedWhileACodeWasJudgedKeepsItFromBeingUsed(TokenState state, TokenAnswer answer) {
        assertThat(TokenRules.lateHindrance(Optional.of(token(state)), "a")).contains(answer);
    }

    @Test
    void aCodeIsUsedOnlyInTheContractThatHasTheToken() {
        assertThat(TokenRules.lateHindrance(Optional.of(token(TokenState.ASSIGNED)), "a"))
                .isEmpty();
        assertThat(TokenRules.lateHindrance(Optional.of(token(TokenState.ASSIGNED)), "b"))
                .contains(TokenAnswer.NOT_REGISTERED);
        assertThat(TokenRules.lateHindrance(Optional.of(token(TokenState.SUSPENDED)), "b"))
                .contains(TokenAnswer.NOT_REGISTERED);
        assertThat(TokenRules.lateHindrance(Optional.empty(), "a")).contains(TokenAnswer.NOT_REGISTERED);
    }

    @Test
    void twoCodesAreReadInHalfWidthAndNeverWritten() {
        Optional<TwoCodes> codes = TwoCodes.read(Optional.of(" １２３ ４５６"), Optional.of("654321"));

        assertThat(codes).contains(new TwoCodes("123456", "654321"));
        assertThat(codes.orElseThrow().toString()).doesNotContain("123456", "654321");
    }

    @ParameterizedTest
    @CsvSource({"12345, 123456", "123456, 12345", "123456789, 123456", "abcdef, 123456", "-12345, 123456", "'', 123456"
    })
    void whatCanBeNoCodeIsNoPair(String first, String second) {
        assertThat(TwoCodes.read(Optional.of(first), Optional.of(second))).isEmpty();
        assertThat(TwoCodes.read(Optional.of(second), Optional.empty())).isEmpty();
        assertThat(TwoCodes.read(Optional.empty(), Optional.of(second))).isEmpty();
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
                .isThrownBy(() -> new Token(
                        "id",
                        serial(),
                        TokenForm.HARDWARE,
                        parameters(),
                        DATES,
                        TokenState.ASSIGNED,
                        Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(
                        "id",
                        serial(),
                        TokenForm.HARDWARE,
                        parameters(),
                        DATES,
                        TokenState.SUSPENDED,
                        Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(
                        "id", serial(), TokenForm.HARDWARE, parameters(), DATES, TokenState.IN_STOCK, contract("a")));
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

    @Test
    void aSoftwareTokenIsNeitherGivenNorTakenBackNorEverInStock() {
        Token token =
                new Token("id", serial(), TokenForm.SOFTWARE, parameters(), DATES, TokenState.ASSIGNED, contract("a"));

        assertThat(TokenRules.assign(token, "a", FIRST_DAY)).isEqualTo(new TokenChange.Refused(TokenRefusal.SOFTWARE));
        assertThat(TokenRules.assign(token, "b", FIRST_DAY)).isEqualTo(new TokenChange.Refused(TokenRefusal.SOFTWARE));
        assertThat(TokenRules.takeBack(token)).isEqualTo(new TokenChange.Refused(TokenRefusal.SOFTWARE));
        assertThat(TokenRules.revoke(token))
                .isEqualTo(new TokenChange.Allowed(token.with(TokenState.REVOKED, contract("a"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Token(
                        "id",
                        serial(),
                        TokenForm.SOFTWARE,
                        parameters(),
                        DATES,
                        TokenState.IN_STOCK,
                        Optional.empty()));
    }

    private static Token token(TokenState state) {
        Optional<String> contract = state == TokenState.IN_STOCK ? Optional.empty() : contract("a");
        return new Token("id", serial(), TokenForm.HARDWARE, parameters(), DATES, state, contract);
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
