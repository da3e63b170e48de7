package io.github.dualpassword.realmsetup;

import java.net.URI;
import java.net.http.HttpRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever sends the tag of a plan gets that plan carried out, or nothing. */
class PlanThatWasReadTest {

    private static final String BROWSER_FLOW = "binding:browserFlow";

    @RegisterExtension
    static final TestGround ground = TestGround.onServer();

    private HandMadeRealm bank;

    @BeforeEach
    void addRealm(TestInfo test) {
        bank = HandMadeRealm.added(
                ground.server(),
                "plan-" + test.getTestMethod().orElseThrow().getName().hashCode());
    }

    @AfterEach
    void removeRealm() {
        bank.realm().close();
    }

    @Test
    void aPlanThatStillHoldsIsCarriedOut() {
        String planned = tag("set-up/plan");
        assertThat(tag("set-up/plan")).isEqualTo(planned);
        assertThat(post("set-up", planned).orFail().json().get("changes")).isNotEmpty();

        String wayBack = tag("set-up/undo");
        assertThat(tag("set-up/undo")).isEqualTo(wayBack);
        assertThat(post("set-up/undo", wayBack).orFail().json().get("changes")).isNotEmpty();
    }

    @Test
    void aRealmThatWasChangedSinceIsNotSetUp() {
        String planned = tag("set-up/plan");
        bank.realm().update(json -> json.put("browserFlow", "browser"));
        JsonNode before = bank.export();

        Answer refused = post("set-up", planned);

        assertRefused(refused);
        assertThat(bank.export()).isEqualTo(before);
        assertThat(bank.call("GET", "set-up")).isEmpty();
        post("set-up", tag("set-up/plan")).orFail();
    }

    @Test
    void theTagOfOneProfileIsNoneOfAnother() {
        String planned = tag("set-up/plan?profile=one-stage");

        assertRefused(post("set-up?profile=two-stage", planned));
        assertThat(bank.call("GET", "set-up")).isEmpty();
    }

    @Test
    void aRealmThatWasChangedSinceIsNotUndone() {
        bank.call("POST", "set-up");
        String wayBack = tag("set-up/undo");
        bank.realm().update(json -> json.put("browserFlow", "browser"));

        assertRefused(post("set-up/undo", wayBack));
        assertThat(bank.call("GET", "set-up").findValuesAsText("item")).contains(BROWSER_FLOW);
        JsonNode undone = post("set-up/undo", tag("set-up/undo")).orFail().json();
        assertThat(HandMadeRealm.changes(undone)
                        .get(BROWSER_FLOW)
                        .get("outcome")
                        .asText())
                .isEqualTo("kept");
    }

    /** For users there is another condition: how many restrictions may end. */
    @Test
    void whatHappensToUsersMeanwhileIsNoOtherPlan() {
        bank.call("POST", "set-up");
        String wayBack = tag("set-up/undo");
        String user = bank.user("user-1").id();
        bank.realm().admin().put(bank.realm().path("/dual-password/users/" + user + "/service-stop"), null);

        assertThat(post("set-up/undo", wayBack).json().get("error").asText()).isEqualTo("restrictions_would_end");
        assertThat(post("set-up/undo?freed=1", wayBack).status()).isEqualTo(200);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.json().get("error").asText()).isEqualTo("changed_meanwhile");
        assertThat(answer.json().get("message").asText())
                .isEqualTo("The realm has been changed since the plan was read, so something else would be done by now."
                        + " Nothing was changed; read the plan again.");
    }

    private String tag(String path) {
        Answer answer = bank.realm().admin().call("GET", bank.realm().path("/dual-password/" + path), null);
        return answer.orFail().response().headers().firstValue("ETag").orElseThrow();
    }

    private Answer post(String path, String seen) {
        HttpRequest request = JsonHttp.request(URI.create(
                        ground.server().baseUrl() + "/admin" + bank.realm().path("/dual-password/" + path)))
                .header("Authorization", "Bearer " + bank.realm().admin().token())
                .header("If-Match", seen)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return JsonHttp.send(request);
    }
}
