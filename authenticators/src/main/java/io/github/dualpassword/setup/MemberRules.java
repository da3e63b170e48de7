package io.github.dualpassword.setup;

import java.util.Map;
import java.util.stream.Stream;

import io.github.dualpassword.setup.RealmFacts.Irregularity;
import io.github.dualpassword.setup.RealmFacts.Members;

/** Every member of a contract stands for exactly one, and is of some type. */
final class MemberRules {

    private static final String PLACE = "organizations";

    private MemberRules() {}

    static Stream<Finding> findings(RealmFacts realm) {
        return realm.irregularMembers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(MemberRules::finding);
    }

    private static Finding finding(Map.Entry<Irregularity, Members> irregular) {
        String who = who(irregular.getValue());
        return switch (irregular.getKey()) {
            case SEVERAL_CONTRACTS ->
                Finding.of(FindingCode.MEMBERS_OF_SEVERAL_CONTRACTS, PLACE, "In several enabled organizations: " + who);
            case NO_USER_TYPE ->
                Finding.of(
                        FindingCode.MEMBERS_WITHOUT_USER_TYPE,
                        PLACE,
                        "In an enabled organization without a user type: " + who);
        };
    }

    private static String who(Members members) {
        long others = members.count() - members.loginIds().size();
        return "%d user(s), %s%s"
                .formatted(
                        members.count(),
                        String.join(", ", members.loginIds()),
                        others > 0 ? " and %d more".formatted(others) : "");
    }
}
