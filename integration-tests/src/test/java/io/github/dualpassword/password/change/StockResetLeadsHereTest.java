package io.github.dualpassword.password.change;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static io.github.dualpassword.password.change.Demanded.OWN_LOGIN;
import static io.github.dualpassword.password.change.Demanded.TOLD_LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** What bank staff do with Keycloak's own console or REST API leads to the pages of this product. */
class StockResetLeadsHereTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String FLAG = "UPDATE_PASSWORD";

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @Test
    void aTemporaryPasswordLeadsToTheForcedChangeAndNotToTheStockPage() {
        Page page = demanded.logIn(demanded.toldLogin("temporary"), TOLD_LOGIN);

        assertThat(Demanded.isForm(page)).isTrue();
        assertThat(page.text()).contains("パスワード強制変更");
        assertThat(page.has("[name=password-new]")).isFalse();
    }

    @Test
    void afterTheChangeTheStockPageDoesNotFollow() {
        TestUser user = demanded.toldLogin("no-stock-page");

        Page result = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN).executeOn(demanded.logIn(user, TOLD_LOGIN));

        assertThat(result.press("continue").response().code()).isPresent();
        assertThat(user.representation().path("requiredActions")).isEmpty();
        assertThat(demanded.logIn(user, OWN_LOGIN).response().code()).isPresent();
    }

    @Test
    void aLaterResetThatIsNotTemporaryClearsIt() {
        TestUser user = demanded.toldLogin("cleared");

        Demanded.reset(user, "Set-for-good-1", false);

        assertThat(demanded.logIn(user, "Set-for-good-1").response().code()).isPresent();
    }

    @Test
    void aLaterResetThatIsNotTemporaryClearsItWhileThePageIsOpen() {
        TestUser user = demanded.toldLogin("cleared-while-open");
        Page open = demanded.logIn(user, TOLD_LOGIN);

        Demanded.reset(user, "Set-for-good-1", false);
        Page after = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN).executeOn(open);

        assertThat(after.has(ChangePage.RESULT)).isFalse();
        assertThat(demanded.logIn(user, OWN_LOGIN).atApplication()).isFalse();
        assertThat(demanded.logIn(user, "Set-for-good-1").response().code()).isPresent();
    }

    @Test
    void aFlagThatStaffSetLeadsThereToo() {
        TestUser user = flagged(demanded.user("flagged"));

        Page page = demanded.logIn(user, user.loginPassword());

        assertThat(page.text()).contains("パスワード強制変更");
        assertThat(page.has("#part-login")).isTrue();
        Page result = ChangeEntries.login(user.loginPassword(), OWN_LOGIN).executeOn(page);
        assertThat(result.press("continue").response().code()).isPresent();
    }

    @Test
    void aFlagThatStaffTakeAwayAgainDemandsNothing() {
        TestUser user = flagged(demanded.user("flag-taken-away"));
        actions(user, List.of());

        assertThat(demanded.logIn(user, user.loginPassword()).response().code()).isPresent();
    }

    @Test
    void aFlagThatStaffTakeAwayWhileThePageIsOpenLetsTheUserGoOn() {
        TestUser user = flagged(demanded.user("flag-taken-while-open"));
        Page open = demanded.logIn(user, user.loginPassword());
        actions(user, List.of());

        Page after = ChangeEntries.login(user.loginPassword(), OWN_LOGIN).executeOn(open);

        assertThat(after.response().code()).isPresent();
        assertThat(demanded.logIn(user, user.loginPassword()).response().code()).isPresent();
    }

    @Test
    void aNewTemporaryPasswordAfterTheChangeLeadsThereAgain() {
        TestUser user = demanded.toldLogin("told-again");
        ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN)
                .executeOn(demanded.logIn(user, TOLD_LOGIN))
                .press("continue");

        Demanded.reset(user, "Told-once-more-1", true);

        Page page = demanded.logIn(user, "Told-once-more-1");
        assertThat(page.text()).contains("パスワード強制変更");
        assertThat(page.has("#part-login")).isTrue();
    }

    @Test
    void aUserWhoIsAddedWithATemporaryPasswordMustChangeIt() {
        ground.realm()
                .admin()
                .post(
                        ground.realm().path("/users"),
                        Map.of(
                                "username",
                                "added-told",
                                "enabled",
                                true,
                                "lastName",
                                "データ花子",
                                "credentials",
                                List.of(Map.of("type", "password", "value", TOLD_LOGIN, "temporary", true))));

        Page page = demanded.logIn(TestUser.existing(ground.realm(), "added-told"), TOLD_LOGIN);

        assertThat(page.text()).contains("パスワード強制変更");
    }

    @Test
    void theStockPageThatAnApplicationAsksForIsSettledByTheForcedChange() {
        TestUser user = demanded.toldLogin("asked-and-told");
        Page form = ground.client()
                .visitor()
                .open(ground.client().authorization().locale("ja").action(FLAG).url())
                .logIn(user.loginId(), TOLD_LOGIN);

        Page back = ChangeEntries.login(TOLD_LOGIN, OWN_LOGIN).executeOn(form).press("continue");

        assertThat(back.response().code()).isPresent();
        assertThat(back.response().actionStatus()).contains("success");
    }

    private static TestUser flagged(TestUser user) {
        actions(user, List.of(FLAG));
        return user;
    }

    private static void actions(TestUser user, List<String> actions) {
        ObjectNode representation = (ObjectNode) user.representation();
        representation.set("requiredActions", JsonHttp.JSON.valueToTree(actions));
        user.realm().admin().put(user.realm().path("/users/" + user.id()), representation);
    }
}
