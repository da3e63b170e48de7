package io.github.dualpassword.useradministration.token;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.contract.Denial;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.otp.TokenState;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.TargetRefusal;
import io.github.dualpassword.useradministration.token.TokenNow.Sharer;
import io.github.dualpassword.useradministration.token.TokenOperationRules.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a token, by what is true of it and of all who share it at that moment. */
class TokenOperationRulesTest {

    private static final List<Item> SUSPENDED = List.of(Item.OTP_SUSPENDED);
    private static final String SERIAL = "12345678";
    private static final Sharer BEN = new Sharer("ben", Optional.empty());

    @Test
    void aTokenIsReleasedWithAllWhoWereNamed() {
        assertThat(release(SUSPENDED, List.of(SERIAL), OtpStatus.SUSPENDED)).isEqualTo(carriedOut());
        assertThat(release(SUSPENDED, List.of(SERIAL, "ben"), OtpStatus.SUSPENDED, BEN))
                .isEqualTo(carriedOut());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUSPENDED")
    void whoIsNotSuspendedIsNotReleased(OtpStatus status) {
        assertThat(release(SUSPENDED, List.of(SERIAL), status)).isEqualTo(new TokenDecision.NothingToDo());
    }

    @Test
    void whoHasJoinedOrLeftSinceWasNotNamed() {
        assertThat(release(SUSPENDED, List.of(SERIAL), OtpStatus.SUSPENDED, BEN))
                .isEqualTo(refused(TargetRefusal.STATE_CHANGED));
        assertThat(release(SUSPENDED, List.of(SERIAL, "ben"), OtpStatus.SUSPENDED))
                .isEqualTo(refused(TargetRefusal.STATE_CHANGED));
        assertThat(release(SUSPENDED, List.of("87654321"), OtpStatus.SUSPENDED))
                .isEqualTo(refused(TargetRefusal.STATE_CHANGED));
    }

    @Test
    void whoHasBeenSuspendedSinceWasShownAsUsable() {
        assertThat(release(List.of(Item.OTP_USABLE), List.of(SERIAL), OtpStatus.SUSPENDED))
                .isEqualTo(refused(TargetRefusal.STATE_CHANGED));
    }

    /** Otherwise two who share a token could release themselves by way of each other. */
    @Test
    void nobodyReleasesAnOwnTokenByWayOfSomebodyElse() {
        Sharer operator = new Sharer("anna", Optional.of(Denial.ONESELF));
        Sharer master = new Sharer("cora", Optional.of(Denial.NOT_PERMITTED));

        assertThat(release(SUSPENDED, List.of(SERIAL, "anna"), OtpStatus.SUSPENDED, operator))
                .isEqualTo(refused(TargetRefusal.OWN_TOKEN));
        assertThat(release(SUSPENDED, List.of(SERIAL, "anna", "cora"), OtpStatus.SUSPENDED, operator, master))
                .isEqualTo(refused(TargetRefusal.OWN_TOKEN));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_PERMITTED", "KEYCLOAK_ADMINISTRATOR", "NOT_IN_CONTRACT"})
    void everyoneWhoSharesItMustBeAnAllowedTarget(Denial denial) {
        Sharer other = new Sharer("cora", Optional.of(denial));

        assertThat(release(SUSPENDED, List.of(SERIAL, "ben", "cora"), OtpStatus.SUSPENDED, BEN, other))
                .isEqualTo(refused(TargetRefusal.SHARED_TOKEN));
    }

    /** It may be lost or stolen: no operator makes it usable again, whoever shares it and whatever was shown. */
    @Test
    void whatTheBankHasSuspendedOnlyTheBankReleases() {
        TokenNow now = now(OtpStatus.SUSPENDED, TokenState.SUSPENDED, BEN);

        assertThat(TokenOperationRules.release(SUSPENDED, List.of(SERIAL, "ben"), now))
                .isEqualTo(refused(TargetRefusal.TOKEN_SUSPENDED_BY_BANK));
        assertThat(TokenOperationRules.release(List.of(Item.OTP_USABLE), List.of(), now))
                .isEqualTo(refused(TargetRefusal.TOKEN_SUSPENDED_BY_BANK));
        assertThat(TokenOperationRules.revoke(List.of(SERIAL), now, Target.SOMEBODY_ELSE))
                .isEqualTo(carriedOut());
    }

    @ParameterizedTest
    @EnumSource(names = {"USABLE", "SUSPENDED", "EXPIRED"})
    void aTokenIsRevokedWhateverHasBecomeOfItAndWhoeverSharesIt(OtpStatus status) {
        Sharer master = new Sharer("cora", Optional.of(Denial.NOT_PERMITTED));

        assertThat(revoke(List.of(SERIAL), status, Target.SOMEBODY_ELSE)).isEqualTo(carriedOut());
        assertThat(revoke(List.of(SERIAL), status, Target.SOMEBODY_ELSE, master))
                .isEqualTo(carriedOut());
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_NEEDED", "NOT_REGISTERED"})
    void whoHasNoTokenLosesNone(OtpStatus status) {
        TokenNow now = new TokenNow(status, Optional.empty(), Optional.empty(), List.of());

        assertThat(TokenOperationRules.revoke(List.of(SERIAL), now, Target.SOMEBODY_ELSE))
                .isEqualTo(new TokenDecision.NothingToDo());
    }

    @Test
    void aTokenThatWasRegisteredSinceIsNotTheOneThatWasMeant() {
        assertThat(revoke(List.of("87654321"), OtpStatus.USABLE, Target.SOMEBODY_ELSE))
                .isEqualTo(refused(TargetRefusal.STATE_CHANGED));
        assertThat(revoke(List.of(), OtpStatus.USABLE, Target.SOMEBODY_ELSE))
                .isEqualTo(refused(TargetRefusal.STATE_CHANGED));
    }

    /** K03. */
    @Test
    void anOwnTokenIsRevokedWhileItIsUsable() {
        assertThat(revoke(List.of(SERIAL), OtpStatus.USABLE, Target.ONESELF)).isEqualTo(carriedOut());
        assertThat(revoke(List.of(SERIAL), OtpStatus.SUSPENDED, Target.ONESELF))
                .isEqualTo(refused(TargetRefusal.OWN_TOKEN_NOT_USABLE));
        assertThat(revoke(List.of(SERIAL), OtpStatus.EXPIRED, Target.ONESELF))
                .isEqualTo(refused(TargetRefusal.OWN_TOKEN_NOT_USABLE));
    }

    private static TokenDecision release(
            List<Item> confirmed, List<String> named, OtpStatus status, Sharer... sharers) {
        return TokenOperationRules.release(confirmed, named, now(status, TokenState.ASSIGNED, sharers));
    }

    private static TokenDecision revoke(List<String> named, OtpStatus status, Target target, Sharer... sharers) {
        return TokenOperationRules.revoke(named, now(status, TokenState.ASSIGNED, sharers), target);
    }

    private static TokenNow now(OtpStatus status, TokenState decided, Sharer... sharers) {
        return new TokenNow(status, Optional.of(SERIAL), Optional.of(decided), List.of(sharers));
    }

    private static TokenDecision carriedOut() {
        return new TokenDecision.CarriedOut();
    }

    private static TokenDecision refused(TargetRefusal reason) {
        return new TokenDecision.Refused(reason);
    }
}
