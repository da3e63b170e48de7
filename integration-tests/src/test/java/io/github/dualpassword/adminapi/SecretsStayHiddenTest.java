package io.github.dualpassword.adminapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

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
    static final TestGround ground = TestGround.onTwoStage();

    @Test
    void noSecretIsFoundAnywhere() {
        TestRealm realm = ground.realm();
        LogPart log = LogPart.fromNow(ground.server());
        realm.logEverythingExcept("org.hibernate.orm.core");
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
        List<String> debugged = new ArrayList<>();
        List<String> found = new ArrayList<>();
        log.forEachLine(line -> {
            if (line.contains(" DEBUG [org.keycloak")) {
                debugged.add(line);
            }
            if (line.contains(MARK)) {
                found.add(line);
            }
        });
        assertThat(debugged).isNotEmpty();
        assertThat(found).isEmpty();
    }

    @AfterEach
    void logAsBefore() {
        ground.realm().logAsBefore();
    }

    private static Page confirmation(Journeys journeys, TestUser user) {
        return ground.client()
                .visitor()
                .open(journeys.confirmationRequest().url())
                .logIn(user.loginId(), LOGIN);
    }
}
