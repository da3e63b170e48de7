package io.github.dualpassword.audit;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.keycloak.models.UserModel;

/**
 * One line of the operation history: who did what to whom, when, and with what result (E19).
 *
 * @param id unique
 * @param contractId the contract whose history it belongs to; empty for a user without a contract
 * @param at milliseconds since the epoch
 * @param execution shared by all operations that were carried out together; empty for a single one
 * @param operator who carried it out
 * @param target on whom; the operator for an operation on oneself
 * @param operation an id of {@link io.github.dualpassword.policy.Operation}, or one of {@link OwnOperation}
 * @param outcome its result
 * @param reason why it was not carried out, stable; empty if it was
 * @param facts states before and after, credentials and the like; stable names. Never a secret
 */
public record OperationRecord(
        String id,
        Optional<String> contractId,
        long at,
        Optional<String> execution,
        Person operator,
        Person target,
        String operation,
        OperationOutcome outcome,
        Optional<String> reason,
        Map<String, String> facts) {

    public OperationRecord {
        facts = Map.copyOf(facts);
    }

    /** The same under another id. */
    public OperationRecord withId(String other) {
        return new OperationRecord(
                other, contractId, at, execution, operator, target, operation, outcome, reason, facts);
    }

    /**
     * A person as known at the time; users may be removed or renamed later.
     *
     * @param id Keycloak's id; {@link #BANK} and {@link #SYSTEM} have ids that no user has
     * @param loginId empty for an id of nobody, or of somebody about whom the operator may not learn anything
     * @param name for people, possibly empty
     */
    public record Person(String id, String loginId, String name) {

        /** Bank staff: contracts do not see which person; Keycloak's admin events do. */
        public static final Person BANK = new Person("bank", "", "");

        /** No person: the result of counting wrong entries. */
        public static final Person SYSTEM = new Person("system", "", "");

        /** A user as currently known. */
        public static Person of(UserModel user) {
            return new Person(user.getId(), user.getUsername(), nameOf(user.getLastName(), user.getFirstName()));
        }

        /** A name in one field, the family name first; either may be missing. */
        public static String nameOf(String familyName, String givenName) {
            return Stream.of(familyName, givenName)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(" "));
        }
    }
}
