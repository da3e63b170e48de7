package io.github.dualpassword.servicestop;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.password.change.DeviceGrant;
import io.github.dualpassword.testground.browser.Accessibility;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.Window;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody whose service is stopped gets in, whatever door is tried; and the stop is gone when it is lifted. */
@Tag(TestGround.EVERY_DATABASE)
class StoppedUserTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String CONTACT = "サンプル商事デスク 03-0000-0000";

    private static TestContract contract;
    private static TestUser operator;

    @BeforeAll
    static void addContract() {
        contract =
                TestContract.added(ground.realm(), "stopping").withAttributes(Map.of("dual-password.contact", CONTACT));
        operator = TestUser.added(ground.realm(), "stopping-operator");
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void theRightPasswordIsToldWhyAndWhomToAsk(String language) {
        TestUser user = stopped("right-" + language);

        Page page = new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword(), language);

        assertThat(page.atApplication()).isFalse();
        assertThat(page.text())
                .contains(Messages.in(language).readable("dualPasswordLoginServiceStoppedByOperator", CONTACT));
        JsonNode error = newestErrorOf(user);
        assertThat(error.get("error").asText()).isEqualTo("service_stopped");
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isZero();
    }

    @Test
    void aWrongPasswordIsAnsweredAsForAnybody() {
        TestUser user = stopped("wrong");
        TestUser anybody = member("anybody");

        Page page = new Journeys(ground.realm()).logIn(user.loginId(), Journeys.WRONG);

        assertThat(page.text().replace(user.loginId(), ""))
                .isEqualTo(new Journeys(ground.realm())
                        .logIn(anybody.loginId(), Journeys.WRONG)
                        .text()
                        .replace(anybody.loginId(), ""));
        assertThat(newestErrorOf(user).get("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(user.loginState().get("consecutiveFailures").asInt()).isEqualTo(1);
    }

    @Test
    void theDirectGrantAnswersAsForADisabledUser() {
        TestUser user = stopped("direct");
        TestUser disabled = member("direct-disabled").disabled();

        Tokens tokens = ground.client().directGrant(user.loginId(), user.loginPassword());

        Tokens other = ground.client().directGrant(disabled.loginId(), disabled.loginPassword());
        assertThat(tokens.granted()).isFalse();
        assertThat(tokens.answer().status()).isEqualTo(other.answer().status());
        assertThat(tokens.answer().text()).isEqualTo(other.answer().text());
        assertThat(newestErrorOf(user).get("error").asText()).isEqualTo("service_stopped");
    }

    /** Its attribute is what the doors look at first; the table decides. */
    @Test
    void aStopThatIsNotMirroredLetsNobodyInEither() {
        TestUser user = stopped("not-mirrored");
        withoutMirror(user);

        Page page = new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword());
        Tokens tokens = ground.client().directGrant(user.loginId(), user.loginPassword());

        assertThat(page.document().selectFirst("form").attr("data-refusal")).isEqualTo("service_stopped");
        assertThat(tokens.granted()).isFalse();
    }

    @Test
    void whereTheRealmDoesWithoutTheActionTheDoorsAskTheTable() {
        TestUser user = stopped("without-action");
        withoutMirror(user);
        enableAction(false);
        try {
            Page page = new Journeys(ground.realm()).logIn(user.loginId(), user.loginPassword());
            Tokens tokens = ground.client().directGrant(user.loginId(), user.loginPassword());

            assertThat(page.atApplication()).isFalse();
            assertThat(tokens.granted()).isFalse();
            assertThat(newestErrorOf(user).get("error").asText()).isEqualTo("service_stopped");
        } finally {
            enableAction(true);
        }
    }

    @Test
    void singleSignOnEndsAtTheRefusalAndTheApplicationIsTold() {
        TestUser user = member("single-sign-on");
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        stop(user);
        AuthorizationRequest request = ground.client().authorization().locale("ja");

        Page page = visitor.open(request.url());

        assertThat(page.document().selectFirst("form").attr("data-refusal")).isEqualTo("service_stopped");
        assertThat(page.document().selectFirst(".dual-password-screen").text()).endsWith("DPW071");
        assertThat(page.text())
                .contains(CONTACT)
                .contains(Messages.JAPANESE.text("dualPasswordServiceStoppedByOperator"));

        Page back = page.press("back");

        assertThat(back.response().error()).contains("access_denied");
        assertThat(back.response().errorDescription()).contains("service_stopped");
        assertThat(back.response().state()).contains(request.state());
        assertThat(newestErrorOf(user).get("error").asText()).isEqualTo("service_stopped");
    }

    @Test
    void noProcedureAndNoStepUpIsOpenedBesideTheRefusal() {
        TestUser user = member("procedures").withConfirmationPassword();
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        stop(user);

        Page procedure = visitor.open(
                ground.client().authorization().action("change-passwords").url());
        Page stepUp =
                visitor.open(new Journeys(ground.realm()).confirmationRequest().url());

        assertThat(procedure.has("form[data-refusal=service_stopped]")).isTrue();
        assertThat(stepUp.has("form[data-refusal=service_stopped]")).isTrue();
    }

    @Test
    void withoutAPageTheApplicationLearnsThatItCannotGoOn() {
        TestUser user = member("prompt-none");
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        stop(user);

        Page back = visitor.open(ground.client().authorization().prompt("none").url());

        assertThat(back.response().code()).isEmpty();
        assertThat(back.response().error()).contains("interaction_required");
    }

    @Test
    void nothingThatIsPostedGetsPast() {
        TestUser user = member("posts");
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        stop(user);
        Page page = visitor.open(ground.client().authorization().url());

        for (Map<String, String> fields :
                List.of(Map.of("nothing", "true"), Map.of("cancel-aia", "true"), Map.of("accept", "true"))) {
            page = visitor.post(page.formAction(), fields);
            assertThat(page.has("form[data-refusal=service_stopped]"))
                    .as("%s", fields)
                    .isTrue();
        }
    }

    @Test
    void aDeviceIsRefused() {
        TestUser user = member("device");
        OidcClient devices = DeviceGrant.client(ground.realm());
        DeviceGrant device = DeviceGrant.asked(devices);
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        stop(user);

        Page page = visitor.open(device.completeAddress());
        assertThat(page.has("form[data-refusal=service_stopped]")).isTrue();
        page.press("back");

        assertThat(device.tokens().error()).isEqualTo("access_denied");
    }

    @Test
    void whenTheStopWasLiftedMeanwhileThePageLeadsOn() {
        TestUser user = member("lifted");
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        stop(user);
        Page page = visitor.open(ground.client().authorization().url());

        ground.realm().liftStop(user.id());

        assertThat(page.press("back").response().code()).isPresent();
        assertThat(ground.client()
                        .directGrant(user.loginId(), user.loginPassword())
                        .granted())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void theRefusalIsForEverybody(String language) {
        TestUser user = member("everybody-" + language);
        Visitor visitor = new Journeys(ground.realm()).signedIn(user);
        stop(user);
        Page page =
                visitor.open(ground.client().authorization().locale(language).url());

        for (Look look : new Look[] {Look.desktop(language), Look.phone(language)}) {
            Window window = ground.window(look);
            window.show(page);
            Accessibility.of(window).shutsNobodyOut();
            Accessibility.of(window).needsNoSidewaysScrolling();
        }
    }

    private static TestUser member(String name) {
        TestUser user = ground.userWithLoginPassword("stop-" + name);
        contract.join(user);
        return user;
    }

    private static TestUser stopped(String name) {
        TestUser user = member(name);
        stop(user);
        return user;
    }

    private static void stop(TestUser user) {
        ground.realm().stopService(user.id(), operator.id(), contract.id());
    }

    /** As if the stop came from a version that did not mirror it. */
    private static void withoutMirror(TestUser user) {
        JsonHttp.postForm(
                        URI.create(ground.realm().url() + "/test-sql"),
                        Map.of(
                                "statement",
                                "delete from USER_ATTRIBUTE where NAME = 'dual-password.service-state' and USER_ID = '"
                                        + user.id() + "'"))
                .orFail();
        ground.realm().admin().post(ground.realm().path("/clear-user-cache"), Map.of());
    }

    private static void enableAction(boolean enabled) {
        String path = ground.realm().path("/authentication/required-actions/service-stopped");
        ObjectNode action = ground.realm().admin().get(path).deepCopy();
        ground.realm().admin().put(path, action.put("enabled", enabled));
    }

    private static JsonNode newestErrorOf(TestUser user) {
        return user.events("LOGIN_ERROR").get(0);
    }
}
