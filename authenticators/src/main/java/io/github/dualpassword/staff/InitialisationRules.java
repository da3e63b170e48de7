package io.github.dualpassword.staff;

import java.util.Optional;

import io.github.dualpassword.contract.AdminRights;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.contract.Party;

/** Which members an initialisation of their contract leaves alone: a pure function. */
final class InitialisationRules {

    private InitialisationRules() {}

    static Optional<InitialisationFailure> refusal(Contract contract, Party member) {
        if (member.contract().filter(own -> own.id().equals(contract.id())).isEmpty()) {
            return Optional.of(InitialisationFailure.NOT_IN_CONTRACT);
        }
        return member.adminRights() == AdminRights.HELD
                ? Optional.of(InitialisationFailure.KEYCLOAK_ADMINISTRATOR)
                : Optional.empty();
    }
}
