package io.github.dualpassword.contract;

import java.util.List;

/**
 * Enabled organizations that have members, and no master user who can do anything.
 *
 * @param count how many there are
 * @param aliases of some of them, in alphabetical order
 */
public record WithoutMaster(long count, List<String> aliases) {

    public WithoutMaster {
        aliases = List.copyOf(aliases);
    }
}
