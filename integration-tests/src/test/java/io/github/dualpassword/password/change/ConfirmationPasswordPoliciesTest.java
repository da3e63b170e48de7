package io.github.dualpassword.password.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** Every password policy of Keycloak works on the confirmation password, or is refused as its policy. */
class ConfirmationPasswordPoliciesTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static final Path DOCUMENT = Path.of("../docs/generated/password-policies.md");
    private static final String WRITE = "policies.write";
    private static final String HISTORY = "passwordHistory(3)";

    private static TestUser reader;

    @BeforeAll
    static void addReader() {
        reader = TestUser.addedWithLoginPassword(ground.realm(), PolicyUnderTest.LOGIN_ID)
                .withMail(PolicyUnderTest.MAIL);
    }

    @Test
    void everyPolicyOfTheServerIsTried() {
        Set<String> ofServer = StreamSupport.stream(
                        ground.realm()
                                .admin()
                                .get("/serverinfo")
                                .get("passwordPolicies")
                                .spliterator(),
                        false)
                .map(policy -> policy.get("id").asText())
                .filter(id -> !id.startsWith("test-"))
                .collect(Collectors.toSet());

        assertThat(Stream.of(PolicyUnderTest.values()).map(PolicyUnderTest::id))
                .containsExactlyInAnyOrderElementsOf(ofServer);
    }

    static Stream<PolicyUnderTest> taken() {
        return Stream.of(PolicyUnderTest.values()).filter(PolicyUnderTest::isTaken);
    }

    static Stream<PolicyUnderTest> refused() {
        return Stream.of(PolicyUnderTest.values()).filter(policy -> !policy.isTaken());
    }

    @ParameterizedTest
    @MethodSource("taken")
    void itRefusesWhatBreaksItAndTakesWhatKeepsIt(PolicyUnderTest policy) {
        setPolicy(policy.policy()).orFail();

        Answer broken = reader.setConfirmationPassword(policy.broken(), false);
        Answer kept = reader.setConfirmationPassword(policy.kept(), false);

        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("error").asText()).isEqualTo("password_refused");
        assertThat(broken.json().get("message").asText()).isNotBlank().doesNotContain(policy.broken());
        assertThat(kept.status()).isEqualTo(204);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void itIsRefusedAsAPolicy(PolicyUnderTest policy) {
        Answer alone = setPolicy(policy.policy());
        Answer amongOthers = setPolicy("length(8) and " + policy.policy());

        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.json().get("message").asText()).contains(policy.policy());
        assertThat(amongOthers.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aWrongPolicyLeavesTheDefaultInForce(PolicyUnderTest policy) {
        ground.realm().attribute("dual-password.confirmation.password-policy", policy.policy());

        assertThat(reader.setConfirmationPassword("seven-c".substring(0, 7), false)
                        .status())
                .isEqualTo(400);
        assertThat(reader.setConfirmationPassword("eight-characters", false).status())
                .isEqualTo(204);
    }

    @Test
    void anUnknownListOfWordsIsRefused() {
        assertThat(setPolicy("passwordBlacklist(no-such-list.txt)").status()).isEqualTo(400);
    }

    @Test
    void theHistoryOfTheLoginPasswordNeverJudgesTheConfirmationPassword() {
        setPolicy("length(8)").orFail();
        TestUser user = TestUser.added(ground.realm(), "history.of.login").withLoginPassword("First-login-1");
        withHistory(() -> {
            resetLogin(user, "Second-login-2").orFail();

            assertThat(resetLogin(user, "First-login-1").status()).isEqualTo(400);
            assertThat(user.setConfirmationPassword("First-login-1", false).status())
                    .isEqualTo(204);
        });
    }

    @Test
    void theHistoryOfTheConfirmationPasswordNeverJudgesTheLoginPassword() {
        setPolicy("length(8)").orFail();
        TestUser user = TestUser.added(ground.realm(), "history.of.confirmation")
                .withLoginPassword("Some-login-1")
                .withConfirmationPassword("First-confirmation");
        user.setConfirmationPassword("Second-confirmation", false).orFail();

        withHistory(() ->
                assertThat(resetLogin(user, "First-confirmation").status()).isEqualTo(204));
    }

    @Test
    void thePageInTheDocumentationIsUpToDate() throws IOException {
        String document = """
                # Password policies of the confirmation password

                The setting `confirmation.password-policy` takes Keycloak's notation, such as `length(10) and digits(1)`. A \
                policy that says what a value must be like works as on the login password. Any other is refused by the \
                admin route and by the import of a realm; where it gets into a realm all the same, the default holds and \
                the set-up check reports it. Policies of other extensions are taken when the server has them.

                Generated by `ConfirmationPasswordPoliciesTest`, which tries each of them on a running server \
                (`-D%s=true` writes this page anew).

                | Policy | As a policy of the confirmation password |
                | --- | --- |
                %s
                """.formatted(
                WRITE,
                Stream.of(PolicyUnderTest.values()).map(PolicyUnderTest::row).collect(Collectors.joining("\n")));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(DOCUMENT).hasContent(document);
    }

    private static void withHistory(Runnable test) {
        String before = ground.realm()
                .admin()
                .get(ground.realm().path(""))
                .path("passwordPolicy")
                .asText();
        ground.realm().update(realm -> realm.put("passwordPolicy", before + " and " + HISTORY));
        try {
            test.run();
        } finally {
            ground.realm().update(realm -> realm.put("passwordPolicy", before));
        }
    }

    private static Answer resetLogin(TestUser user, String value) {
        return ground.realm()
                .admin()
                .call(
                        "PUT",
                        ground.realm().path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", value, "temporary", false));
    }

    private static Answer setPolicy(String policy) {
        return ground.realm()
                .admin()
                .call(
                        "PATCH",
                        ground.realm().path("/dual-password/settings"),
                        Map.of("dual-password.confirmation.password-policy", policy));
    }
}
