package io.github.dualpassword.password.change;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Who must change a password gets no code and no token without the change, by whatever request. */
class NoWayPastTheChangeTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private Demanded demanded;

    @BeforeEach
    void start() {
        demanded = new Demanded(ground.realm());
    }

    @ParameterizedTest
    @EnumSource
    void noTabAndNoRequestOfTheSameApplicationGetsPast(Demand demand) {
        Page form = form(demand, "new-tab");

        Page tab =
                form.visitor().open(ground.client().authorization().locale("ja").url());
        Demanded.gotNothing(tab);
        Demanded.gotNothing(afterLogin(tab, demand, "new-tab"));
    }

    @ParameterizedTest
    @EnumSource
    void noOtherApplicationGetsPast(Demand demand) {
        AuthorizationRequest console = ground.client()
                .authorization()
                .with("client_id", "account-console")
                .with("redirect_uri", ground.realm().accountConsole().toString())
                .pkce();
        Page form = form(demand, "console");

        Page page = form.visitor().open(console.url());
        Demanded.gotNothing(page);
        Page after = afterLogin(page, demand, "console");
        Demanded.gotNothing(after);
        assertThat(Demanded.isForm(after)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noRequestWithoutAPageGetsPast(Demand demand) {
        Page form = form(demand, "prompt-none");

        Page page = form.visitor()
                .open(ground.client().authorization().prompt("none").url());

        Demanded.gotNothing(page);
        assertThat(page.response().error()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void readingThePageAgainShowsItAgain(Demand demand) {
        Page form = form(demand, "reload");

        Page again = form.visitor().open(form.address());
        Page action = form.visitor().open(form.formAction());

        assertThat(Demanded.isForm(again)).isTrue();
        assertThat(Demanded.isForm(action)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void noButtonOfAnotherPageGetsPast(Demand demand) {
        Page form = form(demand, "buttons");
        for (String button : new String[] {
            "continue", "to-menu", "back", "cancel-aia", "cancel", "later", "leave", "change", "open", "send", "accept"
        }) {
            Page page = form.visitor().post(form.formAction(), Map.of(button, "true"));

            assertThat(Demanded.isForm(page)).as(button).isTrue();
            form = page;
        }
    }

    @ParameterizedTest
    @EnumSource
    void noOtherNameOfTheStepGetsPast(Demand demand) {
        Page form = form(demand, "execution");
        for (String execution : new String[] {
            "password-reminder",
            "forced-password-change",
            "password-expiry",
            "change-passwords",
            "user-administration",
            "UPDATE_PASSWORD",
            "UPDATE_PROFILE",
            "VERIFY_PROFILE",
            "update_user_locale"
        }) {
            URI forged =
                    URI.create(form.formAction().toString().replaceAll("execution=[^&]*", "execution=" + execution));
            Page page = form.visitor()
                    .post(forged, Map.of("later", "true", "continue", "true", "cancel-aia", "true", "leave", "true"));

            Demanded.gotNothing(page);
        }
        Demanded.gotNothing(form.visitor().open(form.address()));
    }

    @ParameterizedTest
    @EnumSource
    void noTransactionIsConfirmedInstead(Demand demand) {
        TestUser user = demand.userOf(ground.realm(), "step-up");
        Page form = demanded.logIn(user, demand.loginPassword(user));

        Page page = form.visitor()
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .acrValues("confirmation")
                        .url());
        Demanded.gotNothing(page);
        Page after = page.has("input[name=username]") ? page.logIn(user.loginId(), demand.loginPassword(user)) : page;
        Demanded.gotNothing(after);
        if (after.has("input[name=confirmation-password]")) {
            after = after.submit(Map.of("confirmation-password", demand.confirmationPassword(user)));
        }
        Demanded.gotNothing(after);
    }

    @ParameterizedTest
    @EnumSource
    void noProcedureIsOpenedInstead(Demand demand) {
        for (String action :
                new String[] {"change-passwords", "user-administration", "UPDATE_PASSWORD", "UPDATE_PROFILE"}) {
            TestUser user = demand.userOf(
                    ground.realm(), "action-" + action.toLowerCase(Locale.ROOT).replace('_', '-'));
            Page login = ground.client()
                    .visitor()
                    .open(ground.client()
                            .authorization()
                            .locale("ja")
                            .action(action)
                            .url());

            Page page = login.logIn(user.loginId(), demand.loginPassword(user));

            assertThat(Demanded.isForm(page)).as(action).isTrue();
            assertThat(page.text()).as(action).containsAnyOf("パスワード強制変更", "パスワード有効期限切れ");
            for (String button : new String[] {"cancel-aia", "leave"}) {
                page = page.visitor().post(page.formAction(), Map.of(button, "true"));
                assertThat(Demanded.isForm(page)).as(action).isTrue();
            }
        }
    }

    private Page form(Demand demand, String prefix) {
        TestUser user = demand.userOf(ground.realm(), prefix);
        Page form = demanded.logIn(user, demand.loginPassword(user));
        assertThat(Demanded.isForm(form)).isTrue();
        return form;
    }

    /** Where the page asks who one is: logs in once more. */
    private Page afterLogin(Page page, Demand demand, String prefix) {
        TestUser user = TestUser.existing(
                ground.realm(),
                prefix + "-" + demand.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return page.has("input[name=username]") ? page.logIn(user.loginId(), demand.loginPassword(user)) : page;
    }
}
