package io.github.dualpassword.passkey;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.github.dualpassword.boundtransaction.Transactions;
import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;

import static org.assertj.core.api.Assertions.assertThat;

/** One signature is accepted exactly once, whoever sends it where how often. On whatever database and nodes. */
abstract class AcceptedOnce {

    static final TestVault VAULT = TestVault.shared();

    private static final int AT_ONCE = 100;

    abstract TestGround ground();

    @BeforeEach
    void standStill() {
        VAULT.keys(ground().realm(), TestVault.KEY);
        ground().realm().standClockAt(TestGround.MORNING);
    }

    @Test
    void oneSignatureThatIsSentAHundredTimesAtOnceIsAcceptedOnce() {
        PasskeySteps steps = PasskeySteps.of(ground().realm(), "many-times", 1);
        SoftKey key = steps.registered();
        AuthorizationRequest request = PasskeySteps.transfer(ground().client(), "P-once", "100");
        Visitor visitor = steps.signedIn();
        Page page = visitor.open(ground().client().pushed(request));
        Map<String, String> fields = new HashMap<>(key.sign(steps.asked(page).counter(1)));
        fields.put("confirm", "true");
        fields.put("challengeId", page.document().select("[name=challengeId]").val());
        List<URI> doors = ground().realm().onEachNode().stream()
                .map(node -> onNode(node, page.formAction()))
                .toList();
        double before = accepted();

        List<Page> answers = Crowd.allAtOnce(
                IntStream.range(0, AT_ONCE).boxed().toList(),
                number -> visitor.post(doors.get(number % doors.size()), fields));

        assertThat(accepted() - before).isEqualTo(1.0);
        assertThat(steps.evidence()).hasSize(1);
        // Keycloak may give a code of this one login to each request that finds it finished and not yet cleared away.
        assertThat(answers.stream()
                        .filter(Page::atApplication)
                        .filter(back -> back.response().code().isPresent()))
                .isNotEmpty();
        assertThat(answers).extracting(Page::status).hasSize(AT_ONCE).allMatch(status -> status < 500);
        assertThat(Transactions.state(ground().client(), "P-once")).isEqualTo("confirmed");
        AuthorizationRequest next = PasskeySteps.request(ground().client());
        Page again = steps.signedIn().open(next.url());
        assertThat(PasskeySteps.confirm(again, key.sign(steps.asked(again).counter(2)))
                        .response()
                        .code())
                .isPresent();
    }

    @Test
    void ofRegistrationsAtTheSameTimeNoMoreAreDoneThanAUserCanHave() {
        PasskeySteps steps = PasskeySteps.of(ground().realm(), "at-once", 2);
        List<Page> pages = new ArrayList<>();
        for (int tab = 0; tab < 4; tab++) {
            ground().realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(tab)));
            pages.add(steps.prove(steps.toRegistration(), "鍵" + tab));
        }
        ground().realm().attribute(PasskeyRealm.MOST, "1");

        List<Page> answers = Crowd.allAtOnce(pages, page -> steps.create(page, SoftKey.es256()));
        ground().realm().attribute(PasskeyRealm.MOST, "5");

        assertThat(steps.passkeys()).hasSize(1);
        assertThat(answers.stream().filter(Page::atApplication)).hasSize(1);
    }

    private double accepted() {
        return ground().realm().onEachNode().stream()
                .mapToDouble(
                        node -> node.metric("dual_password_passkey_signatures_total", Map.of("outcome", "accepted")))
                .sum();
    }

    private static URI onNode(TestRealm node, URI action) {
        return URI.create(action.toString()
                .replaceFirst(
                        "http://[^/]+",
                        node.url().getScheme() + "://" + node.url().getAuthority()));
    }
}
