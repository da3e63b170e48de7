package io.github.dualpassword.adminapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.ServerOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** No event, no answer and no line of the log, however much is logged, holds a secret. */
class SecretsStayHiddenTest {

    /** In every secret of this class. */
    private static final String MARK = "Dont-tell";

    private static final String LOGIN = MARK + "-login";
    private static final String PROVISIONAL = MARK + "-provisional";
    private static final String LASTING = MARK + "-lasting";
    private static final String REFUSED = MARK + "-refused".repeat(20);
    private static final String WRONG = MARK + "-wrong";

    @RegisterExtension
    static final TestGround ground = TestGround.on(ServerOptions.h2()
                    .argument(
                            "--log-level=INFO,org.keycloak:debug,io.github.dualpassword:debug,org.jboss.resteasy:debug,"
                                    + "io.quarkus:debug,io.vertx:debug,org.hibernate:debug"))
            .onOwnServer()
            .withProfile("two-stage", file -> file.withoutUsers().quickHashes());

    @Test
    void noSecretIsFoundAnywhere() throws IOException {
        TestRealm realm = ground.realm();
        TestUser user = TestUser.added(realm, "secretive").withLoginPassword(LOGIN);
        Journeys journeys = new Journeys(realm);

        List<String> answers = Stream.of(
                        user.setConfirmationPassword(PROVISIONAL, true),
                        user.setConfirmationPassword(REFUSED, true),
                        user.setConfirmationPassword(LASTING, false))
                .map(answer -> answer.status() + answer.text())
                .toList();
        journeys.logIn(user.loginId(), WRONG);
        journeys.logIn(user.loginId(), LOGIN).response();
        journeys.confirm(journeys.confirm(confirmation(journeys, user), WRONG), LASTING)
                .response();
        user.release("confirmation");

        assertThat(answers).extracting(answer -> answer.substring(0, 3)).containsExactly("204", "400", "204");
        assertThat(answers).noneMatch(answer -> answer.contains(MARK));
        assertThat(realm.events())
                .isNotEmpty()
                .noneMatch(event -> event.toString().contains(MARK));
        assertThat(realm.adminEvents())
                .isNotEmpty()
                .noneMatch(event -> event.toString().contains(MARK));
        assertThat(user.storedCredentials().toString()).doesNotContain(MARK);
        try (Stream<String> log = Files.lines(ground.server().log(), StandardCharsets.UTF_8)) {
            List<String> lines = log.toList();
            assertThat(lines).anyMatch(line -> line.contains(" DEBUG "));
            assertThat(lines).filteredOn(line -> line.contains(MARK)).isEmpty();
        }
    }

    private static Page confirmation(Journeys journeys, TestUser user) {
        return ground.client()
                .visitor()
                .open(journeys.confirmationRequest().url())
                .logIn(user.loginId(), LOGIN);
    }
}
