package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.server.LogPart;

import static org.assertj.core.api.Assertions.assertThat;

/** A user whose login password lies in a storage that nobody may write to. */
class ReadOnlyStorageTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    @Test
    void aChangeThatTheStorageRefusesTakesOneLineOfTheLog() {
        ground.realm().storages().addUsers(Map.of("read-only-user", "Login-read-only-user"));
        TestUser user = TestUser.existing(ground.realm(), "read-only-user");
        Page form = new OwnChange(ground.realm()).page(user);
        LogPart log = LogPart.fromNow(ground.server());

        Page page = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .executeOn(form);

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordNotChangeable"));
        assertThat(user.events("UPDATE_CREDENTIAL_ERROR"))
                .first()
                .extracting(event -> event.get("error").asText())
                .isEqualTo("login_not_changeable");
        List<String> lines = new ArrayList<>();
        log.forEachLine(lines::add);
        // Keycloak itself logs each error event.
        lines.removeIf(line -> line.contains("[org.keycloak.events]"));
        assertThat(lines.stream().filter(line -> line.contains(user.id())))
                .singleElement()
                .asString()
                .contains("read-only");
        assertThat(lines).noneMatch(line -> line.startsWith("\tat ") || line.contains("ReadOnlyException"));
    }

    @Test
    void aForcedChangeThatTheStorageRefusesEndsTheLoginWithTheReason() {
        ground.realm().storages().addUsers(Map.of("read-only-forced", "Login-read-only-forced"));
        TestUser user =
                TestUser.existing(ground.realm(), "read-only-forced").withName().withLoginPasswordToChange();
        Page form = new Journeys(ground.realm()).logIn(user);

        Page refused = ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user))
                .executeOn(form);

        assertThat(refused.has("form[data-refusal=login_not_changeable]"))
                .as(refused.toString())
                .isTrue();
        assertThat(refused.press("back").response().errorDescription()).contains("login_not_changeable");
    }
}
