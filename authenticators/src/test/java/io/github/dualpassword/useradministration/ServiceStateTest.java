package io.github.dualpassword.useradministration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.Credential;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.lockout.Suspension;
import io.github.dualpassword.otp.OtpStatus;
import io.github.dualpassword.useradministration.ServiceState.Item;
import io.github.dualpassword.useradministration.ServiceState.Stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

/** Everything that keeps a user from working is shown, and nothing hides another thing. */
class ServiceStateTest {

    private static final Suspension USABLE = suspension(Standing.USABLE);
    private static final Suspension TEMPORARY = suspension(Standing.TEMPORARILY_SUSPENDED);
    private static final Suspension PERMANENT = suspension(Standing.PERMANENTLY_SUSPENDED);

    @Test
    void aUserWhomNothingKeepsIsUsable() {
        ServiceState state = state(USABLE, USABLE, Stop.NOT_STOPPED, Stop.NOT_STOPPED);

        assertThat(state.items()).containsExactly(Item.USABLE);
        assertThat(state.isUsable()).isTrue();
    }

    @Test
    void everyThingThatAppliesIsShown() {
        ServiceState state = state(TEMPORARY, PERMANENT, Stop.STOPPED, Stop.STOPPED);

        assertThat(state.items())
                .containsExactly(
                        Item.LOGIN_SUSPENDED_TEMPORARILY,
                        Item.CONFIRMATION_SUSPENDED,
                        Item.SERVICE_STOPPED,
                        Item.STOPPED_BY_BANK);
        assertThat(state.isUsable()).isFalse();
    }

    @Test
    void aTemporarySuspensionIsAnotherStateThanAPermanentOne() {
        assertThat(state(TEMPORARY, USABLE, Stop.NOT_STOPPED, Stop.NOT_STOPPED).words())
                .isNotEqualTo(state(PERMANENT, USABLE, Stop.NOT_STOPPED, Stop.NOT_STOPPED)
                        .words());
    }

    @Test
    void theEndOfASuspensionIsNoPartOfTheState() {
        Suspension later = new Suspension(Standing.TEMPORARILY_SUSPENDED, 2_000, 5, 1);

        assertThat(state(later, USABLE, Stop.NOT_STOPPED, Stop.NOT_STOPPED).words())
                .isEqualTo(state(TEMPORARY, USABLE, Stop.NOT_STOPPED, Stop.NOT_STOPPED)
                        .words());
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void anItemIsReadAsItIsWritten(Item item) {
        assertThat(ServiceState.items(ServiceState.words(List.of(item)))).containsExactly(item);
    }

    @Test
    void everyItemHasAWordOfItsOwn() {
        assertThat(Arrays.stream(Item.values())
                        .map(item -> ServiceState.words(List.of(item)))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(Item.values());
    }

    @Test
    void aStateIsWrittenInWordsThatAreSeparatedByCommas() {
        ServiceState state = state(TEMPORARY, PERMANENT, Stop.STOPPED, Stop.STOPPED);

        assertThat(state.words())
                .isEqualTo("login_temporarily_suspended,confirmation_permanently_suspended,"
                        + "service_stopped,stopped_by_bank");
        assertThat(state(PERMANENT, TEMPORARY, Stop.NOT_STOPPED, Stop.NOT_STOPPED)
                        .words())
                .isEqualTo("login_permanently_suspended,confirmation_temporarily_suspended");
        assertThat(state(USABLE, USABLE, Stop.NOT_STOPPED, Stop.NOT_STOPPED).words())
                .isEqualTo("usable");
    }

    @Test
    void severalWordsAreReadInTheOrderOfTheItems() {
        assertThat(ServiceState.items("service_stopped,login_permanently_suspended"))
                .containsExactly(Item.LOGIN_SUSPENDED, Item.SERVICE_STOPPED);
    }

    @Test
    void wordsThatMeanNothingAreLeftOut() {
        assertThat(ServiceState.items("lost,service_stopped")).containsExactly(Item.SERVICE_STOPPED);
        assertThat(ServiceState.items("suspended_by_magic")).isEmpty();
        assertThat(ServiceState.items("")).isEmpty();
    }

    /** Rows of the history that were written before there were words. */
    @ParameterizedTest
    @CsvSource({
        "u, USABLE",
        "l, LOGIN_SUSPENDED_TEMPORARILY",
        "L, LOGIN_SUSPENDED",
        "c, CONFIRMATION_SUSPENDED_TEMPORARILY",
        "C, CONFIRMATION_SUSPENDED",
        "S, SERVICE_STOPPED",
        "B, STOPPED_BY_BANK"
    })
    void aLetterIsStillRead(String letter, Item item) {
        assertThat(ServiceState.items(letter)).containsExactly(item);
    }

    @Test
    void severalLettersAreStillRead() {
        assertThat(ServiceState.items("lCSB"))
                .containsExactly(
                        Item.LOGIN_SUSPENDED_TEMPORARILY,
                        Item.CONFIRMATION_SUSPENDED,
                        Item.SERVICE_STOPPED,
                        Item.STOPPED_BY_BANK);
    }

    @Test
    void lettersThatMeanNothingAreLeftOut() {
        assertThat(ServiceState.items("?LxS")).containsExactly(Item.LOGIN_SUSPENDED, Item.SERVICE_STOPPED);
    }

    @Test
    void eachPasswordHasASuspensionOfItsOwn() {
        ServiceState state = state(TEMPORARY, PERMANENT, Stop.NOT_STOPPED, Stop.NOT_STOPPED);

        assertThat(state.of(Credential.LOGIN)).isEqualTo(TEMPORARY);
        assertThat(state.of(Credential.CONFIRMATION)).isEqualTo(PERMANENT);
    }

    /** An item that a credential lacks would leave its suspension out of all that is shown, and its user usable. */
    @ParameterizedTest
    @EnumSource(Credential.class)
    void everySuspensionOfACredentialIsShown(Credential credential) {
        assertThat(ServiceState.suspended(credential))
                .hasSize(2)
                .allMatch(item -> item.credential().filter(credential::equals).isPresent());
        assertThat(ServiceState.suspended(credential).stream().filter(Item::isTemporary))
                .hasSize(1);
    }

    @Test
    void whatIsNoSuspensionIsOfNoCredential() {
        assertThat(List.of(Item.USABLE, Item.SERVICE_STOPPED, Item.STOPPED_BY_BANK))
                .isNotEmpty()
                .noneMatch(item -> item.credential().isPresent())
                .noneMatch(Item::isTemporary);
    }

    @Test
    void aCredentialThatIsNotLookedAtIsNotTakenForUsable() {
        ServiceState loginOnly = new ServiceState(Map.of(Credential.LOGIN, USABLE), Stop.NOT_STOPPED, Stop.NOT_STOPPED);

        assertThatNullPointerException()
                .isThrownBy(() -> loginOnly.of(Credential.CONFIRMATION))
                .withMessage("confirmation");
    }

    private static ServiceState state(Suspension login, Suspension confirmation, Stop serviceStop, Stop bankStop) {
        return new ServiceState(
                Map.of(Credential.LOGIN, login, Credential.CONFIRMATION, confirmation), serviceStop, bankStop);
    }

    private static Suspension suspension(Standing standing) {
        return new Suspension(standing, standing == Standing.TEMPORARILY_SUSPENDED ? 1_000 : 0, 0, 0);
    }

    /** 認証状態 is a state of its own, and never part of サービス状態 (C10). */
    @Test
    void howOneTimePasswordsStandIsNoPartOfTheServiceState() {
        assertThat(Item.ofService()).doesNotContainAnyElementsOf(Item.ofOneTimePasswords());
        assertThat(Item.ofOneTimePasswords())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(OtpStatus.values()).map(Item::of).toList());
        assertThat(Item.ofOneTimePasswords().stream().filter(Item::isHindrance))
                .containsExactlyInAnyOrder(Item.OTP_SUSPENDED, Item.OTP_EXPIRED);
        assertThat(Item.ofService().stream().filter(item -> !item.isHindrance()))
                .containsExactly(Item.USABLE);
    }
}
