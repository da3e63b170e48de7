package io.github.dualpassword.setup;

import java.util.List;
import java.util.stream.Stream;

/** Everything that the set-up check can find. The tables of {@code docs/set-up-check.md} are generated from here. */
final class FindingCodes {

    private static final List<FindingCode.Topic> TOPICS = List.of(
            FlowFindings.TOPIC,
            LevelFindings.TOPIC,
            OtherWayFindings.TOPIC,
            GrantFindings.TOPIC,
            TransactionFindings.TOPIC,
            SettingFindings.TOPIC,
            RunningFindings.TOPIC,
            BeforeLoginFindings.TOPIC,
            CertificateFindings.TOPIC,
            UserFindings.TOPIC);

    private FindingCodes() {}

    /** In the order in which they are documented. */
    static List<FindingCode.Topic> topics() {
        return TOPICS;
    }

    /** Topic by topic. */
    static Stream<FindingCode> all() {
        return TOPICS.stream().flatMap(topic -> topic.codes().stream());
    }
}
