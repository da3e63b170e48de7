package io.github.dualpassword.otp;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** What the address of the phone's page serves, to whom, and with which headers. */
class PhonePageTest {

    @RegisterExtension
    static final TestGround ground = PhoneRealm.ground();

    private static final String FOLDER = "/dual-password-phone/";

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(PhoneRealm.ISSUE, "on");
        ground.realm().update(realm -> realm.put("sslRequired", "external"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/html;charset=utf-8",
        "phone.js, text/javascript;charset=utf-8",
        "phone.css, text/css;charset=utf-8",
        "service-worker.js, text/javascript;charset=utf-8",
        "manifest.webmanifest, application/manifest+json",
        "messages-ja.json, application/json",
        "icon-192.png, image/png"
    })
    void eachFileHasItsTypeAllHeadersOfThePageAndIsAskedForAnew(String file, String type) {
        Answer answer = get(FOLDER + file);

        HttpHeaders headers = answer.response().headers();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(headers.firstValue("content-type")).contains(type);
        assertThat(headers.firstValue("cache-control").orElseThrow())
                .contains("no-cache")
                .doesNotContain("no-store");
        assertThat(headers.allValues("content-security-policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; ")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
        assertThat(headers.firstValue("referrer-policy")).contains("no-referrer");
        assertThat(headers.firstValue("strict-transport-security")).contains("max-age=31536000; includeSubDomains");
        assertThat(headers.allValues("set-cookie")).isEmpty();
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String tag =
                get(FOLDER + "phone.js").response().headers().firstValue("etag").orElseThrow();

        assertThat(get(FOLDER + "phone.js", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(get(FOLDER + "phone.js", "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void theAddressWithoutASlashLeadsToThePage() {
        Answer answer = get("/dual-password-phone");

        assertThat(answer.status()).isEqualTo(302);
        String location = answer.response().headers().firstValue("location").orElseThrow();
        assertThat(URI.create(ground.realm().url() + "/dual-password-phone").resolve(location))
                .isEqualTo(PhoneToken.page(ground.realm()));
    }

    @Test
    void theManifestIsOfThisRealmAlone() {
        JsonNode manifest =
                get(FOLDER + "manifest.webmanifest", "Accept-Language", "ja").json();

        assertThat(manifest.has("id")).isFalse();
        assertThat(manifest.get("start_url").asText()).isEqualTo("./");
        assertThat(manifest.get("scope").asText()).isEqualTo("./");
        assertThat(manifest.get("display").asText()).isEqualTo("standalone");
        assertThat(manifest.get("short_name").asText()).isEqualTo("ワンタイムパスワード");
        assertThat(manifest.get("icons").findValuesAsText("purpose")).containsExactly("any", "any", "maskable");
        assertThat(manifest.get("icons").findValuesAsText("src"))
                .hasSize(3)
                .allMatch(icon -> get(FOLDER + icon).status() == 200);
    }

    @Test
    void aBankChangesTheWordsAndThePhoneGetsAnotherVersion() {
        String before = get(FOLDER + "service-worker.js").text();
        ground.realm()
                .texts("ja", Map.of("dualPasswordPhone.settings", "各種設定", "dualPasswordContact", "窓口へ\\n03-0000-0000"));
        try {
            JsonNode words = get(FOLDER + "messages-ja.json").json();

            assertThat(words.at("/texts/settings").asText()).isEqualTo("各種設定");
            assertThat(words.get("contact")).extracting(JsonNode::asText).containsExactly("窓口へ", "03-0000-0000");
            assertThat(get(FOLDER + "service-worker.js").text()).isNotEqualTo(before);
        } finally {
            ground.realm().forgetText("ja", "dualPasswordPhone.settings");
            ground.realm().forgetText("ja", "dualPasswordContact");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "nothing.js",
                "phone.js/more",
                "%2e%2e%2fphone%2fphone.js",
                "..%2f..%2fMETA-INF%2fbeans.xml",
                "META-INF/beans.xml",
                "phone.js%00.png",
                "PHONE.JS"
            })
    void whatIsNotOnTheListIsUnknown(String name) {
        assertThat(get(FOLDER + name).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "phone.js", "activate", "time", "manifest.webmanifest", "nothing.js"})
    void aRealmThatIssuesNoTokensHasNoSuchAddress(String file) {
        ground.realm().attribute(PhoneRealm.ISSUE, "off");

        assertThat(seen(get(FOLDER + file))).isEqualTo(seen(get("/nothing-of-this-name/" + file)));
        assertThat(PhoneToken.activate(ground.realm(), "{}").status()).isEqualTo(404);
    }

    @Test
    void whereTheRealmWantsHttpsThereIsNoPageWithoutIt() {
        ground.realm().update(realm -> realm.put("sslRequired", "all"));

        assertThat(seen(get(FOLDER))).isEqualTo(seen(get("/nothing-of-this-name/")));
    }

    @Test
    void theTimeIsTheServersAndNobodyKeepsIt() {
        ground.realm().standClockAt(TestGround.MORNING);

        Answer answer = get(FOLDER + "time");

        assertThat(answer.json().get("now").asLong()).isEqualTo(TestGround.MORNING.toEpochMilli());
        assertThat(answer.response().headers().firstValue("cache-control").orElseThrow())
                .contains("no-store");
    }

    /** Status, body, and which headers there are. */
    private static List<Object> seen(Answer answer) {
        return List.of(
                answer.status(),
                answer.text(),
                answer.response().headers().map().keySet());
    }

    private static Answer get(String path, String... headers) {
        HttpRequest.Builder request = JsonHttp.request(URI.create(ground.realm().url() + path));
        return JsonHttp.send((headers.length == 0 ? request : request.headers(headers)).build());
    }
}
