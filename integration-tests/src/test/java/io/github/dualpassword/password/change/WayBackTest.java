package io.github.dualpassword.password.change;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.AuthorizationResponse;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static io.github.dualpassword.password.change.ChangePage.LOGIN;
import static org.assertj.core.api.Assertions.assertThat;

/** The way from the application through the menu to the change of passwords, and back. */
class WayBackTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String MENU = "#dual-password-menu";

    private OwnChange own;
    private Journeys journeys;

    @BeforeEach
    void start() {
        own = new OwnChange(ground.realm());
        journeys = new Journeys(ground.realm());
    }

    @Test
    @Requirement("A05")
    void theMenuPathLeadsToTheChangeAndBackToTheApplication() {
        TestUser user = ground.user("menu-path");
        Page menu = ground.client().visitor().open(menu("ja").url()).logIn(user.loginId(), user.loginPassword());
        assertThat(menu.has(MENU)).isTrue();
        assertThat(menu.document().select(".dual-password-path").text()).endsWith("利用者管理");
        assertThat(menu.document().select("h1").text()).contains("作業内容選択");

        ChangeVisit page = ChangeVisit.of(menu.form()
                .press("open", menu.document().select("#open-change-passwords").val()));
        assertThat(page.one(".dual-password-path").text()).endsWith("利用者管理 ＞ パスワード変更");
        page.change(LOGIN, user.loginPassword(), OwnChange.newLogin(user)).executed();
        Page again = page.press("to-menu");

        assertThat(again.has(MENU)).isTrue();
        assertThat(again.press("leave").response().actionStatus()).contains("success");
    }

    /** The other entries come with their procedures; A06 is proven when all of them are there. */
    @Test
    void theMenuOffersToChangePasswords() {
        TestUser user = ground.user("menu-entry");

        Page menu = journeys.signedIn(user).open(menu("ja").url());

        assertThat(menu.document().select(MENU + " .dual-password-entry-name").eachText())
                .contains("パスワード変更");
    }

    @Test
    void theMenuShowsNoEntryOfAProcedureThatTheRealmHasSwitchedOff() {
        TestUser user = ground.user("menu-off");
        enableChange(false);
        try {
            Page menu = journeys.signedIn(user).open(menu("ja").url());

            assertThat(menu.document().select(MENU + " [name=open][value=change-passwords]"))
                    .isEmpty();
            Page again = menu.visitor().post(menu.formAction(), Map.of("open", OwnChange.ACTION));
            assertThat(again.has(MENU)).isTrue();
            assertThat(again.has(ChangePage.FORM)).isFalse();
        } finally {
            enableChange(true);
        }
    }

    @Test
    void leavingTheMenuWithoutAChangeIsACancellation() {
        Page menu = journeys.signedIn(ground.user("menu-left")).open(menu("ja").url());

        assertThat(menu.press("leave").response().actionStatus()).contains("cancelled");
    }

    @Test
    void goingBackFromTheChangeCancelsItAndChangesNothing() {
        TestUser user = ground.user("cancelled");

        AuthorizationResponse response = own.page(user)
                .submit(Map.of("cancel-aia", "", "change-id", "x"))
                .response();

        assertThat(response.actionStatus()).contains("cancelled");
        assertThat(response.code()).isPresent();
        assertThat(user.events("UPDATE_CREDENTIAL")).isEmpty();
        assertThat(own.confirms(user, user.loginPassword(), user.confirmationPassword()))
                .isTrue();
    }

    @Test
    void goingBackIgnoresWhatWasEntered() {
        TestUser user = ground.user("cancelled-filled");

        Page page = OwnChange.both(user).with("cancel-aia", "").executeOn(own.page(user));

        assertThat(page.response().actionStatus()).contains("cancelled");
        assertThat(own.logsIn(user, user.loginPassword())).isTrue();
    }

    @Test
    void whoCameByTheMenuGoesBackToTheMenu() {
        TestUser user = ground.user("back-to-menu");
        Page change = journeys.signedIn(user).open(menu("ja").url()).press("open");

        Page back = change.press("cancel-aia");

        assertThat(back.has(MENU)).isTrue();
        assertThat(back.press("leave").response().actionStatus()).contains("cancelled");
    }

    @Test
    void afterTheTopPageButtonTheUserIsStillSignedIn() {
        TestUser user = ground.user("still-in");
        Page result = OwnChange.both(user).executeOn(own.page(user));

        assertThat(result.press("continue").response().actionStatus()).contains("success");

        AuthorizationRequest silently = ground.client().authorization().prompt("none");
        assertThat(result.visitor().open(silently.url()).response().code()).isPresent();
    }

    @Test
    void theApplicationGetsTheCodeOfItsOwnRequest() {
        TestUser user = ground.user("own-code");
        AuthorizationRequest request = own.request();
        Page page = journeys.signedIn(user).open(request.url());

        Page back = OwnChange.both(user).executeOn(page).press("continue");

        assertThat(ground.client()
                        .exchange(request, back.response())
                        .idToken()
                        .get("nonce")
                        .asText())
                .isEqualTo(request.nonce());
    }

    private AuthorizationRequest menu(String language) {
        return ground.client().authorization().locale(language).action(OwnChange.MENU);
    }

    private static void enableChange(boolean enabled) {
        String path = ground.realm().path("/authentication/required-actions/" + OwnChange.ACTION);
        Map<String, Object> action = new LinkedHashMap<>();
        ground.realm().admin().get(path).properties().forEach(each -> action.put(each.getKey(), each.getValue()));
        action.put("enabled", enabled);
        ground.realm().admin().put(path, action);
    }
}
