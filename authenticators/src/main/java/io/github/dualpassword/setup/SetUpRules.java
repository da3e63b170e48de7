package io.github.dualpassword.setup;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules of the set-up check: what a realm must be like for the promises of this product to hold. */
final class SetUpRules {

    private SetUpRules() {}

    /** What is wrong with a realm: errors first, otherwise in a stable order. */
    static List<Finding> findings(RealmFacts realm) {
        List<ReachableFlow> flows = ReachableFlows.of(realm);
        return Stream.of(
                        FlowRules.findings(flows),
                        ActionRules.findings(realm),
                        ProcedureRules.findings(realm, flows),
                        OtherWayRules.findings(realm, flows),
                        GrantRules.findings(realm),
                        TransactionRules.findings(realm),
                        WorkflowRules.findings(realm),
                        SettingRules.findings(realm, flows),
                        ProfileRules.findings(realm),
                        RunningRules.findings(realm, flows),
                        MirrorRules.findings(realm),
                        TokenKeyRules.findings(realm),
                        SoftwareTokenRules.findings(realm),
                        PushRules.findings(realm),
                        PasskeyRules.findings(realm),
                        ExistingOtpRules.findings(realm),
                        LevelRules.findings(realm, flows),
                        OtpLevelRules.findings(flows),
                        BeforeLoginRules.findings(realm, flows),
                        BrokerRules.findings(realm, flows),
                        DirectoryRules.findings(realm),
                        PasswordStorageRules.findings(realm),
                        CertificateRules.findings(realm, flows),
                        ContractRules.findings(realm),
                        MemberRules.findings(realm),
                        LoginIdRules.findings(realm.neverFound()))
                .flatMap(findings -> findings)
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
