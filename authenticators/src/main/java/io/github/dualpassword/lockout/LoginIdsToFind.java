package io.github.dualpassword.lockout;

import java.util.List;

/** Login IDs as Keycloak's own table has them, where they are to be compared with what people can type. */
public interface LoginIdsToFind {

    /** How many are read at most: a check must not go through every user of a large realm. */
    int MOST = 10_000;

    /**
     * Those by which nobody is found, because what is typed is looked up in another form
     * ({@link io.github.dualpassword.ForeignText#typed}); among the {@value #MOST} that the database sorts last, where it
     * sorts by code other letters than those of ASCII.
     */
    List<String> neverFound(String realmId);
}
