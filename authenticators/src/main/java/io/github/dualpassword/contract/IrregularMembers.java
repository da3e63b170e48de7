package io.github.dualpassword.contract;

import java.util.List;

/**
 * Members of contracts who can neither operate nor be operated on, for one and the same reason.
 *
 * @param count how many there are
 * @param loginIds of some of them, in alphabetical order
 */
public record IrregularMembers(long count, List<String> loginIds) {

    public IrregularMembers {
        loginIds = List.copyOf(loginIds);
    }
}
