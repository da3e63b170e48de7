package io.github.dualpassword.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contract that a user belongs to at this moment.
 *
 * @param contract which one
 * @param enabled whether the contract is in force
 */
public record Membership(Contract contract, boolean enabled) {

    /**
     * The one contract for which a user stands: exactly one that is enabled.
     *
     * <p>A role does not say in which company it is held, and a password belongs to the person: who is in several enabled
     * contracts stands for none of them.
     */
    public static Optional<Contract> onlyEnabled(Stream<Membership> memberships) {
        List<Contract> enabled = memberships
                .filter(Membership::enabled)
                .map(Membership::contract)
                .limit(2)
                .toList();
        return enabled.size() == 1 ? Optional.of(enabled.get(0)) : Optional.empty();
    }
}
