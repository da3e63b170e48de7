package io.github.dualpassword.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.dualpassword.staff.NeverFoundUsers.Stored;
import io.github.dualpassword.staff.UserFacts.Home;

/** Which login ID a user who is never found could get, and what is in the way. */
final class NeverFoundRules {

    private NeverFoundRules() {}

    /**
     * The users with what they could get.
     *
     * @param taken what others have already
     */
    static List<NeverFoundUser> judge(List<Stored> users, Set<String> taken) {
        Map<String, Long> wanted = users.stream()
                .map(NeverFoundRules::findable)
                .map(FindableLoginId::text)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return users.stream()
                .map(user -> {
                    FindableLoginId findable = findable(user);
                    return new NeverFoundUser(
                            user.id(),
                            user.loginId(),
                            user.name(),
                            user.enabled(),
                            findable.text(),
                            obstacle(
                                    user.home(),
                                    findable,
                                    taken.contains(findable.text()),
                                    wanted.get(findable.text())));
                })
                .toList();
    }

    /** The login IDs that these users could get. */
    static Set<String> findable(List<Stored> users) {
        return users.stream()
                .map(NeverFoundRules::findable)
                .map(FindableLoginId::text)
                .collect(Collectors.toSet());
    }

    private static FindableLoginId findable(Stored user) {
        return FindableLoginId.of(user.loginId());
    }

    private static Optional<LoginIdObstacle> obstacle(Home home, FindableLoginId findable, boolean taken, long wanted) {
        if (home == Home.ELSEWHERE) {
            return Optional.of(LoginIdObstacle.KEPT_ELSEWHERE);
        }
        if (!findable.isUsable()) {
            return Optional.of(LoginIdObstacle.UNUSABLE);
        }
        if (taken) {
            return Optional.of(LoginIdObstacle.TAKEN);
        }
        return wanted > 1 ? Optional.of(LoginIdObstacle.SHARED) : Optional.empty();
    }
}
