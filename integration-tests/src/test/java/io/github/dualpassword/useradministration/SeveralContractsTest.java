package io.github.dualpassword.useradministration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A role does not say in which company it is held, and a password belongs to the person: who belongs to several contracts
 * neither operates nor is operated on.
 */
class SeveralContractsTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static TestContract beta;
    private static TestUser master;
    private static TestUser colleague;

    @BeforeAll
    static void start() {
        Company.named("alpha")
                .with("of-alpha", "general", "甲社 太郎")
                .with("master-of-alpha", "master", "甲社 一子")
                .addedTo(ground.realm());
        beta = Company.named("beta").with("of-beta", "general", "乙社 花子").addedTo(ground.realm());
        master = Company.operator(ground.realm(), "master-of-alpha");
        colleague = ground.existingUser("of-alpha");
        Company.suspend(ground.realm(), "of-", "login");
    }

    @AfterEach
    void everybodyBelongsToOne() {
        ground.realm().clearEvents();
    }

    @Test
    void aMasterWhoIsAPlainMemberElsewhereActsInNeither() {
        Page confirm = confirmPage();
        beta.join(master);
        try {
            Page refused = ReleaseScreens.execute(confirm, master);

            assertThat(refused.has(ReleaseScreens.REFUSED)).isTrue();
            assertThat(refused.text()).contains("ご契約を1つに特定できない");
            assertThat(ReleaseScreens.list(ground.realm(), master).has(ReleaseScreens.REFUSED))
                    .isTrue();
            assertThat(state(colleague)).isEqualTo("permanently_suspended");
            assertThat(state(ground.existingUser("of-beta"))).isEqualTo("permanently_suspended");
            assertThat(master.events("CUSTOM_REQUIRED_ACTION_ERROR"))
                    .extracting(event -> event.get("error").asText())
                    .contains("operator_not_entitled");
        } finally {
            beta.leave(master);
        }
    }

    @Test
    void aUserWhoBelongsToBothIsNobodysToRelease() {
        Page confirm = confirmPage();
        beta.join(colleague);
        try {
            Page result = ReleaseScreens.execute(confirm, master);

            assertThat(ReleaseScreens.counts(result)).containsExactly("0名", "0名", "1名");
            assertThat(state(colleague)).isEqualTo("permanently_suspended");
            assertThat(colleague.events("CUSTOM_REQUIRED_ACTION_ERROR"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.get("error").asText()).isEqualTo("not_in_contract");
                        assertThat(event.at("/details/operator").asText()).isEqualTo(master.id());
                    });
        } finally {
            beta.leave(colleague);
        }
    }

    @Test
    void aMembershipOfAContractThatIsNotInForceDoesNotCount() {
        TestContract former = TestContract.added(ground.realm(), "former").switchedOff();
        former.join(master);
        try {
            assertThat(ReleaseScreens.list(ground.realm(), master).has(ReleaseScreens.LIST))
                    .isTrue();
        } finally {
            former.leave(master);
        }
    }

    private static Page confirmPage() {
        return ReleaseScreens.confirm(ReleaseScreens.list(ground.realm(), master), "usable", colleague);
    }

    private static String state(TestUser user) {
        return user.loginState().get("state").asText();
    }
}
