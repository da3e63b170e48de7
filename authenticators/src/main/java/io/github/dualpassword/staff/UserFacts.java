package io.github.dualpassword.staff;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.github.dualpassword.Password;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.contract.MemberRoles;
import io.github.dualpassword.lockout.Standing;
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordStatus;
import io.github.dualpassword.policy.RealmPolicy;

/**
 * What the tables say of a user.
 *
 * @param enabled Keycloak's own switch
 * @param home where the login password lies
 * @param suspended passwords that are suspended, settled and at this moment
 * @param stoppedAt since when the service is stopped, milliseconds since the epoch; empty where it is not
 * @param stored what is known of the passwords that are stored here
 * @param flag whether the login password is flagged
 */
public record UserFacts(
        Person person,
        boolean enabled,
        Home home,
        Map<Password, Suspended> suspended,
        Optional<Long> stoppedAt,
        Map<Password, PasswordFacts> stored,
        PasswordFacts.Flag flag) {

    /** Where the login password of a user lies. */
    public enum Home {
        HERE,
        /** A user storage keeps it, such as a directory. */
        ELSEWHERE
    }

    /**
     * A suspension.
     *
     * @param since milliseconds since the epoch
     */
    public record Suspended(Standing standing, long since) {}

    public UserFacts {
        suspended = Map.copyOf(suspended);
        stored = Map.copyOf(stored);
    }

    /** The user as a list shows one. */
    public SoughtUser at(RealmPolicy policy, Instant now, MemberRoles roles) {
        return new SoughtUser(person.id(), person.loginId(), person.name(), enabled, roles.type(), states(policy, now));
    }

    private Map<UserState, Optional<Long>> states(RealmPolicy policy, Instant now) {
        Map<UserState, Optional<Long>> states = new EnumMap<>(UserState.class);
        suspended.forEach((password, suspension) ->
                states.put(state(password, suspension.standing().name()), Optional.of(suspension.since())));
        stoppedAt.ifPresent(at -> states.put(UserState.SERVICE_STOPPED, Optional.of(at)));
        for (Password password : Password.values()) {
            word(status(password, policy, now)).ifPresent(word -> states.put(state(password, word), Optional.empty()));
        }
        return states;
    }

    private PasswordStatus status(Password password, RealmPolicy policy, Instant now) {
        Optional<PasswordFacts> facts = Optional.ofNullable(stored.get(password));
        if (password == Password.LOGIN && flag == PasswordFacts.Flag.PROVISIONAL && isThere(facts)) {
            return PasswordStatus.PROVISIONAL;
        }
        return facts.map(known -> known.status(policy, now))
                .orElse(
                        password == Password.LOGIN && home == Home.ELSEWHERE
                                ? PasswordStatus.VALID
                                : PasswordStatus.NOT_SET);
    }

    private boolean isThere(Optional<PasswordFacts> login) {
        return login.isPresent() || home == Home.ELSEWHERE;
    }

    private static Optional<String> word(PasswordStatus status) {
        return switch (status) {
            case NOT_SET -> Optional.of("NOT_SET");
            case PROVISIONAL, PROVISIONAL_ENDED, SAME_AS_OTHER -> Optional.of("MUST_CHANGE");
            case EXPIRED -> Optional.of("EXPIRED");
            case VALID -> Optional.empty();
        };
    }

    private static UserState state(Password password, String word) {
        return UserState.valueOf(password.name() + "_" + word);
    }
}
