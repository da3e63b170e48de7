package io.github.dualpassword.staff;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.password.change.PasswordResetException;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom an initialisation leaves alone. */
class InitialisationRulesTest {

    private static final Contract CONTRACT = new Contract("a", "A", Map.of());
    private static final Contract OTHER = new Contract("b", "B", Map.of());

    @Test
    void aMemberOfTheContractAloneIsInitialised() {
        assertThat(InitialisationRules.refusal(
                        CONTRACT, member(Optional.of(CONTRACT), AdminRights.NONE), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whoStandsForNoneOrForAnotherOneIsNot() {
        assertThat(InitialisationRules.refusal(CONTRACT, member(Optional.empty(), AdminRights.NONE), Optional.empty()))
                .contains(InitialisationFailure.NOT_IN_CONTRACT);
        assertThat(InitialisationRules.refusal(
                        CONTRACT, member(Optional.of(OTHER), AdminRights.NONE), Optional.empty()))
                .contains(InitialisationFailure.NOT_IN_CONTRACT);
    }

    @Test
    void norIsWhoAdministersKeycloak() {
        assertThat(InitialisationRules.refusal(
                        CONTRACT, member(Optional.of(CONTRACT), AdminRights.HELD), Optional.empty()))
                .contains(InitialisationFailure.KEYCLOAK_ADMINISTRATOR);
        assertThat(InitialisationFailure.KEYCLOAK_ADMINISTRATOR.id()).isEqualTo("keycloak_administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN_NOT_CHANGEABLE, login_not_changeable",
        "PASSWORD_REJECTED, password_rejected",
        "SAME_PASSWORDS, password_rejected"
    })
    void norIsWhosePasswordsCannotBeSet(PasswordResetException.Reason reason, String id) {
        assertThat(InitialisationFailure.of(reason).id()).isEqualTo(id);
    }

    @Test
    void norIsTheServiceAccountOfAClient() {
        assertThat(InitialisationRules.refusal(
                        CONTRACT, member(Optional.of(CONTRACT), AdminRights.NONE), Optional.of("client")))
                .contains(InitialisationFailure.SERVICE_ACCOUNT);
        assertThat(InitialisationFailure.SERVICE_ACCOUNT.id()).isEqualTo("service_account");
    }

    private static Party member(Optional<Contract> contract, AdminRights rights) {
        return new Party("user", Optional.empty(), contract, rights);
    }
}
