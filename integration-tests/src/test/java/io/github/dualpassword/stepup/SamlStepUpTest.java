package io.github.dualpassword.stepup;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that speaks SAML asks for a confirmation in the same realm. */
class SamlStepUpTest {

    private static final String APPLICATION = "saml-app";
    private static final String CONFIRMATION = "urn:sample:confirmation";

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.attribute("acr.uri.map", "{\"confirmation\":\"" + CONFIRMATION + "\"}")
                    .with(realm -> realm.withArrayProperty("clients").add(JsonHttp.JSON.valueToTree(client()))));

    private static Journeys journeys;

    @BeforeAll
    static void start() {
        journeys = new Journeys(ground.realm());
    }

    @Test
    void aConfirmedRequestIsAnsweredWithTheLevelThatWasAskedFor() {
        TestUser user = ground.user("confirmed");

        Page confirmation = request().logIn(user.loginId(), user.loginPassword());
        String response = responseIn(journeys.confirm(confirmation, user.confirmationPassword()));

        assertThat(response).contains("status:Success").contains("AuthnContextClassRef>" + CONFIRMATION + "<");
    }

    @Test
    void aRefusalIsASamlAnswerAndNoErrorOfTheServer() {
        TestUser user = ground.user("refused");
        journeys.wrongConfirmations(user, 5);

        Page refused = request().logIn(user.loginId(), user.loginPassword());
        assertThat(refused.has("[data-refusal=confirmation_suspended]")).isTrue();
        Page answer = refused.press("back");

        assertThat(answer.status()).isLessThan(500);
        assertThat(responseIn(answer)).contains("status:NoAuthnContext").doesNotContain("Assertion ");
        assertThat(ground.realm().newestLoginError().get("error").asText()).isEqualTo("confirmation_suspended");
    }

    @Test
    void goingBackIsASamlAnswerAndNoErrorOfTheServer() {
        TestUser user = ground.user("went-back");

        Page answer = request().logIn(user.loginId(), user.loginPassword()).press("cancel");

        assertThat(answer.status()).isLessThan(500);
        assertThat(responseIn(answer)).contains("status:NoAuthnContext");
    }

    private static Page request() {
        String request = """
                <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
                xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="request-%d" Version="2.0" IssueInstant="%s" \
                Destination="%s" AssertionConsumerServiceURL="%s" \
                ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST">\
                <saml:Issuer>%s</saml:Issuer><samlp:RequestedAuthnContext Comparison="exact">\
                <saml:AuthnContextClassRef>%s</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>\
                </samlp:AuthnRequest>""".formatted(
                        System.nanoTime(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        endpoint(),
                        consumer(),
                        APPLICATION,
                        CONFIRMATION);
        return ground.client()
                .visitor()
                .post(
                        endpoint(),
                        Map.of(
                                "SAMLRequest",
                                Base64.getEncoder().encodeToString(request.getBytes(StandardCharsets.UTF_8)),
                                "RelayState",
                                "relayed"));
    }

    private static String responseIn(Page page) {
        assertThat(page.has("input[name=SAMLResponse]")).as(page.toString()).isTrue();
        assertThat(page.document().forms().get(0).absUrl("action")).isEqualTo(consumer());
        assertThat(page.document().select("input[name=RelayState]").val()).isEqualTo("relayed");
        return new String(
                Base64.getMimeDecoder()
                        .decode(page.document()
                                .select("input[name=SAMLResponse]")
                                .val()),
                StandardCharsets.UTF_8);
    }

    private static URI endpoint() {
        return URI.create(ground.realm().url() + "/protocol/saml");
    }

    private static String consumer() {
        return "http://saml-app.example/consume";
    }

    private static Map<String, Object> client() {
        return Map.of(
                "clientId",
                APPLICATION,
                "protocol",
                "saml",
                "redirectUris",
                List.of(consumer()),
                "attributes",
                Map.of(
                        "saml.client.signature", "false",
                        "saml.authnstatement", "true",
                        "saml_force_name_id_format", "true",
                        "saml_name_id_format", "username",
                        "saml.force.post.binding", "true",
                        "saml_assertion_consumer_url_post", consumer()));
    }
}
