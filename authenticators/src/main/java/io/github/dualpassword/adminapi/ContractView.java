package io.github.dualpassword.adminapi;

import io.github.dualpassword.contract.Contract;

/**
 * A contract, as users show it.
 *
 * @param id stable
 * @param name for people
 */
public record ContractView(String id, String name) {

    static ContractView of(Contract contract) {
        return new ContractView(contract.id(), contract.name());
    }
}
