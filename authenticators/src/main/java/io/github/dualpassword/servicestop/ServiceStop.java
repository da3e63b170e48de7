package io.github.dualpassword.servicestop;

import java.util.Optional;

import io.github.dualpassword.Ids;

/**
 * The stop of a user's service by an operator (C09), or by bank staff. Set and lifted by people, never by counting;
 * independent of Keycloak's {@code enabled}, which belongs to the bank: a user whom the bank has disabled cannot be enabled by
 * operators.
 *
 * @param userId Keycloak's id of the stopped user
 * @param operatorId Keycloak's id of the operator, or of the member of the bank's staff
 * @param setBy which of both it is
 * @param at when, milliseconds since the epoch
 */
public record ServiceStop(String userId, String operatorId, SetBy setBy, long at) {

    /** Who has set a stop. */
    public enum SetBy {
        /** A master or administrator user of the same contract. */
        OPERATOR,
        /** Bank staff. */
        BANK,
        /** It comes from a version that did not note it, or from a file that does not say it. */
        UNKNOWN;

        /** The name in tables, files and answers; stable. */
        public String id() {
            return Ids.underscored(this);
        }

        public static Optional<SetBy> byId(String id) {
            return Ids.find(values(), SetBy::id, id);
        }
    }
}
