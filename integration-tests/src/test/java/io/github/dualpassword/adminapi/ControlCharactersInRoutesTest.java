package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.adminapi.AdminApiFile.Operation;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Control characters in every path segment, query and body of the admin API: never an error of the server. */
class ControlCharactersInRoutesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final String CONTROLS = "%00%01%1b%7f%C2%85";
    private static final String CONTROLS_IN_JSON = "\\u0000\\u0001\\u001b\\u007f\\u0085";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final AdminApiFile FILE = AdminApiFile.ofJar();

    private static TestUser target;

    @BeforeAll
    static void addTarget() {
        target = ground.user("control-target");
    }

    static Stream<Operation> operations() {
        return FILE.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void inEachPathSegmentAndInTheQuery(Operation operation) {
        List<String> odd = new ArrayList<>();
        PARAMETER
                .matcher(operation.path())
                .results()
                .forEach(parameter -> odd.add(
                        filled(operation.path().replace(parameter.group(), filled(parameter.group()) + CONTROLS))));
        odd.add(filled(operation.path()) + CONTROLS);
        odd.add(filled(operation.path()) + "/" + CONTROLS);
        odd.add(filled(operation.path()) + "?" + CONTROLS + "=" + CONTROLS);

        assertThat(odd)
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        path -> assertThat(send(operation.method(), path, "{}").status())
                                .isLessThan(500));
    }

    @Test
    void inTheValueOfEachSetting() {
        List<String> settings = new ArrayList<>();
        ground.realm()
                .admin()
                .get(ground.realm().path("/dual-password/settings"))
                .fieldNames()
                .forEachRemaining(settings::add);

        assertThat(settings)
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(
                                send("PATCH", "/settings", "{\"%s\":\"%s\"}".formatted(setting, CONTROLS_IN_JSON))
                                        .status())
                        .isEqualTo(400));
    }

    @Test
    void inTheNameOfASetting() {
        Answer answer = send("PATCH", "/settings", "{\"dual-password.%s\":\"5\"}".formatted(CONTROLS_IN_JSON));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void inANewConfirmationPassword() {
        Answer answer = send(
                "PUT",
                filled("/users/{userId}/confirmation-password"),
                "{\"value\":\"Confirm-0001%s\"}".formatted(CONTROLS_IN_JSON));

        assertThat(answer.status()).isLessThan(500);
    }

    private static String filled(String path) {
        return path.replace("{userId}", target.id())
                .replace("{contractId}", "none")
                .replace("{credential}", "login")
                .replace("{passkey}", "none")
                .replace("{serial}", "10000001")
                .replace("{importId}", "none");
    }

    private static Answer send(String method, String path, String body) {
        return JsonHttp.send(JsonHttp.request(URI.create(
                        ground.server().baseUrl() + "/admin" + ground.realm().path("/dual-password" + path)))
                .header("Authorization", "Bearer " + ground.server().admin().token())
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}
