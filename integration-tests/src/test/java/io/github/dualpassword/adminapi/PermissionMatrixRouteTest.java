package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** The permission matrix is read and written as data, and is one and the same with its settings. */
class PermissionMatrixRouteTest {

    private static final String SETTING = "dual-password.permissions.service-stop";

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Test
    void aRowThatIsWrittenHoldsAndIsTheSetting() {
        ground.realm().clearEvents();

        Answer answer = patch("{\"service-stop\":{\"master\":[\"general\"]}}", null);

        assertThat(answer.json().get("service-stop").toString()).isEqualTo("{\"master\":[\"general\"]}");
        assertThat(ground.realm()
                        .admin()
                        .get(ground.realm().path("/dual-password/settings"))
                        .get(SETTING)
                        .asText())
                .isEqualTo("master: general");
        assertThat(ground.realm().adminEvents()).singleElement().satisfies(event -> {
            JsonNode change = JsonHttp.JSON.readTree(event.get("representation").asText());
            assertThat(change.at("/before/service-stop/master")).hasSize(3);
            assertThat(change.at("/after/service-stop")).isEqualTo(answer.json().get("service-stop"));
        });
        patch("{\"service-stop\":null}", null).orFail();
        assertThat(matrix().get("service-stop"))
                .isEqualTo(JsonHttp.JSON.valueToTree(Map.of(
                        "master", List.of("master", "administrator", "general"),
                        "administrator", List.of("administrator", "general"))));
    }

    @Test
    void whoReplacesTheMatrixBringsTheDefaultsOfAllOtherRowsBack() {
        JsonNode before = matrix();
        JsonNode byDefault = patch("{\"release-otp\":null}", null).json().get("release-otp");
        patch("{\"release-otp\":{},\"service-stop\":{}}", null).orFail();

        JsonNode replaced = send("PUT", "/permission-matrix", "{\"service-stop\":{\"master\":[\"general\"]}}", null)
                .json();

        assertThat(replaced.get("release-otp")).isEqualTo(byDefault);
        assertThat(replaced.get("service-stop").toString()).isEqualTo("{\"master\":[\"general\"]}");
        assertThat(send("PUT", "/permission-matrix", before.toString(), null).json())
                .isEqualTo(before);
    }

    @Test
    void aRowCanBeNobodys() {
        patch("{\"release-otp\":{}}", null).orFail();

        assertThat(matrix().get("release-otp")).isEmpty();
        patch("{\"release-otp\":null}", null).orFail();
    }

    @Test
    void aRowIsStoredAndAnsweredInOneFormHoweverItWasSent() {
        Answer answer = patch(
                "{\"release-otp\":{\"administrator\":[\"general\"],\"master\":[\"general\",\"master\",\"general\"]}}",
                null);

        assertThat(answer.json().get("release-otp").toString())
                .isEqualTo("{\"master\":[\"master\",\"general\"],\"administrator\":[\"general\"]}");
        assertThat(ground.realm()
                        .admin()
                        .get(ground.realm().path("/dual-password/settings"))
                        .get("dual-password.permissions.release-otp")
                        .asText())
                .isEqualTo("master: master general; administrator: general");
        String tag = etag("/permission-matrix");
        patch("{\"release-otp\":{\"master\":[\"master\",\"general\"],\"administrator\":[\"general\"]}}", tag)
                .orFail();
        assertThat(etag("/permission-matrix")).isEqualTo(tag);
        patch("{\"release-otp\":null}", null).orFail();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"release-otp\":{\"master\":[]}} | In 'release-otp' the operator type 'master' needs target types",
                "{\"release-otp\":{\"master\":[\"General\"]}} | In 'release-otp' there is no target type 'General'",
                "{\"release-otp\":{\"Master\":[\"general\"]}} | In 'release-otp' there is no operator type 'Master'",
                "{\"release-otp\":{\"master\":\"general\"}} | 'release-otp.master' must be a list.",
                "{\"release-otp\":{\"master\":[1]}} | 'release-otp.master' must be a text.",
                "{\"release-otp\":[\"master\"]} | 'release-otp' must be an object."
            })
    void aRefusalNamesTheRow(String body, String sentence) {
        JsonNode before = matrix();

        Answer answer = patch(body, null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("matrix_refused");
        assertThat(answer.json().get("message").asText()).contains(sentence);
        assertThat(matrix()).isEqualTo(before);
    }

    @Test
    void aWrongRowIsRefusedInASentenceAndNothingIsChanged() {
        JsonNode before = matrix();

        Answer answer = patch("{\"release-otp\":{},\"service-stop\":{\"master\":[\"clerk\"]}}", null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("message").asText())
                .isEqualTo(
                        "In 'service-stop' there is no target type 'clerk'; it must be one of: master, administrator, general.");
        assertThat(matrix()).isEqualTo(before);
    }

    @Test
    void whoHasSeenAnotherStateChangesNothing() {
        String seen = etag("/permission-matrix");
        patch("{\"release-otp\":{\"master\":[\"general\"]}}", seen).orFail();

        Answer late = patch("{\"release-otp\":null}", seen);

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("error").asText()).isEqualTo("changed_meanwhile");
        assertThat(matrix().get("release-otp").toString()).isEqualTo("{\"master\":[\"general\"]}");
        assertThat(patch("{\"release-otp\":null}", etag("/permission-matrix")).status())
                .isEqualTo(200);
    }

    @Test
    void theSettingsHaveATagToo() {
        String seen = etag("/settings");

        assertThat(send("PATCH", "/settings", "{\"dual-password.reminder-days\":\"8\"}", seen)
                        .status())
                .isEqualTo(200);
        assertThat(send("PATCH", "/settings", "{\"dual-password.reminder-days\":null}", seen)
                        .status())
                .isEqualTo(412);
        assertThat(send("PATCH", "/settings", "{\"dual-password.reminder-days\":null}", "*")
                        .status())
                .isEqualTo(200);
    }

    /** RFC 9110, section 13.1.1. */
    @Test
    void theStateThatHoldsMayStandAmongOthersAndNoWeakTagIsIt() {
        String seen = etag("/permission-matrix");
        String row = "{\"release-otp\":null}";

        assertThat(patch(row, "\"another\", " + seen).status()).isEqualTo(200);
        assertThat(patch(row, "*").status()).isEqualTo(200);
        assertThat(patch(row, "\"another\", \"and another\"").status()).isEqualTo(412);
        assertThat(patch(row, "W/" + seen).status()).isEqualTo(412);
        assertThat(send(
                                "PATCH",
                                "/settings",
                                "{\"dual-password.reminder-days\":null}",
                                "\"another\", " + etag("/settings"))
                        .status())
                .isEqualTo(200);
    }

    private static JsonNode matrix() {
        return ground.realm().admin().get(ground.realm().path("/dual-password/permission-matrix"));
    }

    private static String etag(String path) {
        return send("GET", path, "", null)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static Answer patch(String body, String ifMatch) {
        return send("PATCH", "/permission-matrix", body, ifMatch);
    }

    private static Answer send(String method, String path, String body, String ifMatch) {
        var request = JsonHttp.request(URI.create(
                        ground.server().baseUrl() + "/admin" + ground.realm().path("/dual-password" + path)))
                .header("Authorization", "Bearer " + ground.server().admin().token())
                .header("Accept", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (body.isEmpty()) {
            return JsonHttp.send(request.GET().build());
        }
        return JsonHttp.send(request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}
