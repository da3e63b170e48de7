package io.github.dualpassword.otp;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.Colleagues;

import static org.assertj.core.api.Assertions.assertThat;

/** A secret is handed over once, and five wrong entries void an issue, whoever enters them where. On whatever database and nodes. */
abstract class ExactHandOver {

    static final TestVault VAULT = TestVault.shared();
    static final String WRONG = "4072";
    static final String PER_ADDRESS = "dual-password.throttle.token-activation.per-address";

    private static final int PHONES = 24;

    abstract TestGround ground();

    @BeforeEach
    void standStill() {
        VAULT.keys(ground().realm(), TestVault.KEY);
        ground().realm().standClockAt(TestGround.MORNING);
        ground().realm().attribute(PER_ADDRESS, "0");
    }

    @Test
    void ofManyPhonesAtTheSameMomentOneHasIt() {
        SoftwareTokens.Issued issued = tokens().issued(user("race"));

        List<String> answers = atOnce(issued, SoftwareTokens.PASSWORD);

        assertThat(answers).hasSize(PHONES).containsOnlyOnce(Phone.HANDED);
        assertThat(answers)
                .allMatch(answer ->
                        List.of(Phone.HANDED, Phone.REFUSED, Phone.UNAVAILABLE).contains(answer));
    }

    @Test
    void ofManyWrongEntriesAtTheSameMomentFiveAreEvaluated() {
        TestUser user = user("many-wrong");
        SoftwareTokens.Issued issued = tokens().issued(user);

        List<String> answers = atOnce(issued, WRONG);

        assertThat(answers).hasSize(PHONES).doesNotContain(Phone.HANDED);
        assertThat(errors(user).stream().filter("activation_wrong"::equals)).hasSize(5);
        assertThat(ask(Phone.another(), issued, SoftwareTokens.PASSWORD)).isEqualTo(Phone.REFUSED);
    }

    private List<String> atOnce(SoftwareTokens.Issued issued, String password) {
        List<TestRealm> nodes = ground().realm().onEachNode();
        Phone phone = Phone.another();
        return Crowd.allAtOnce(
                IntStream.range(0, PHONES).boxed().toList(),
                number -> phone.ask(nodes.get(number % nodes.size()), issued.userId(), password)
                        .name());
    }

    SoftwareTokens tokens() {
        return new SoftwareTokens(ground().realm());
    }

    String ask(Phone phone, SoftwareTokens.Issued issued, String password) {
        return phone.ask(ground().realm(), issued.userId(), password).name();
    }

    TestUser user(String name) {
        TestUser user = TestUser.addedWithLoginPassword(ground().realm(), "hand-" + name);
        Colleagues.of(ground().realm(), "hand-" + name).joined(user, "general");
        return user;
    }

    List<String> errors(TestUser user) {
        return ground().realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION_ERROR").stream()
                .map(event -> event.path("error").asText())
                .filter(error -> error.startsWith("activation"))
                .toList();
    }

    List<JsonNode> events(TestUser user, String what) {
        return ground().realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION").stream()
                .filter(event ->
                        event.at("/details/dual_password_event").asText().equals(what))
                .toList();
    }
}
