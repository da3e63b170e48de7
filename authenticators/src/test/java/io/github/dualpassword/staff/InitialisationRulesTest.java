package io.github.dualpassword.staff;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;
import io.github.dualpassword.staff.InitialisationRules.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom an initialisation leaves alone. */
class InitialisationRulesTest {

    private static final Contract CONTRACT = new Contract("a", "A", Map.of());
    private static final Contract OTHER = new Contract("b", "B", Map.of());

    @Test
    void aMemberOfTheContractAloneIsInitialised() {
        assertThat(InitialisationRules.refusal(CONTRACT, member(Optional.of(CONTRACT), AdminRights.NONE), Optional.empty()))
                .isEmpty();
    }

    @Test
    void whoStandsForNoneOrForAnotherOneIsNot() {
        assertThat(InitialisationRules.refusal(CONTRACT, member(Optional.empty(), AdminRights.NONE), Optional.empty()))
                .contains(Refusal.NOT_IN_CONTRACT);
        assertThat(InitialisationRules.refusal(CONTRACT, member(Optional.of(OTHER), AdminRights.NONE), Optional.empty()))
                .contains(Refusal.NOT_IN_CONTRACT);
    }

    @Test
    void norIsWhoAdministersKeycloak() {
        assertThat(InitialisationRules.refusal(CONTRACT, member(Optional.of(CONTRACT), AdminRights.HELD), Optional.empty()))
                .contains(Refusal.KEYCLOAK_ADMINISTRATOR);
        assertThat(Refusal.KEYCLOAK_ADMINISTRATOR.id()).isEqualTo("keycloak_administrator");
    }

    @Test
    void norIsTheServiceAccountOfAClient() {
        assertThat(InitialisationRules.refusal(
                        CONTRACT, member(Optional.of(CONTRACT), AdminRights.NONE), Optional.of("client")))
                .contains(Refusal.SERVICE_ACCOUNT);
        assertThat(Refusal.SERVICE_ACCOUNT.id()).isEqualTo("service_account");
    }

    private static Party member(Optional<Contract> contract, AdminRights rights) {
        return new Party("user", Optional.empty(), contract, rights);
    }
}
