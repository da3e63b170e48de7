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
 * @param contractId the contract in whose history it stands; empty for somebody who stands for none
 * @param at milliseconds since the epoch
 * @param execution what was carried out in one go has the same; empty for what stands alone
 * @param operator who did it
 * @param target on whom; the operator for an operation on oneself
 * @param operation what: an id of {@link io.github.dualpassword.policy.Operation}, or one of {@link OwnOperation}
 * @param outcome what became of it
 * @param reason why not, stable; empty where it was carried out
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

    /**
     * Somebody as known at the time; users may be removed or renamed later.
     *
     * @param id Keycloak's id; {@link #BANK} and {@link #SYSTEM} have ids that no user has
     * @param loginId empty for an id that belongs to nobody whom the operator may know of
     * @param name for people, possibly empty
     */
    public record Person(String id, String loginId, String name) {

        /** Bank staff: contracts are not told who; Keycloak's admin events know. */
        public static final Person BANK = new Person("bank", "", "");

        /** Nobody: what counting wrong entries led to. */
        public static final Person SYSTEM = new Person("system", "", "");

        /** A user as known now. */
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
