package io.github.dualpassword.password.change;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak's own ways to a new login password: those of signed-in users lead to our page, others stay as they are. */
class StockUpdateTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String STOCK_ACTION = "UPDATE_PASSWORD";
    private static final String STOCK_PAGE = "input[name=password-new]";

    private OwnChange own;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
    }

    @Test
    void anApplicationThatAsksForKeycloaksPageGetsOursAndHearsOfTheSuccess() {
        TestUser user = own.user("stock-action");

        Page page = stockAction(user);
        assertThat(page.has(STOCK_PAGE)).isFalse();
        Page result = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .executeOn(page);

        assertThat(result.press("continue").response().actionStatus()).contains("success");
        assertThat(own.logsIn(user, OwnChange.newLogin(user))).isTrue();
    }

    @Test
    void anApplicationThatAsksForKeycloaksPageHearsOfACancellation() {
        Page page = stockAction(own.user("stock-cancelled"));

        assertThat(page.press("cancel-aia").response().actionStatus()).contains("cancelled");
    }

    @Test
    void byAMailedLinkKeycloaksOwnPageStays() {
        TestUser user = own.user("mailed-link");
        ground.realm()
                .admin()
                .put(ground.realm().path("/users/" + user.id() + "/execute-actions-email"), List.of(STOCK_ACTION));

        Page page = MailedLink.newest(ground, user).open();

        assertThat(page.has(STOCK_PAGE)).as(page.toString()).isTrue();
        assertThat(page.has(ChangePage.FORM)).isFalse();
        page.submit(Map.of("password-new", "By-mailed-link-1", "password-confirm", "By-mailed-link-1"));
        assertThat(own.logsIn(user, "By-mailed-link-1")).isTrue();
    }

    private Page stockAction(TestUser user) {
        return new Journeys(ground.realm())
                .signedIn(user)
                .open(own.request().action(STOCK_ACTION).url());
    }
}
