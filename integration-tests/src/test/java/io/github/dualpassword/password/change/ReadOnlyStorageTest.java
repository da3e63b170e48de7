package io.github.dualpassword.password.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
        ground.realm().addStoredUsers(Map.of("read-only-user", "Login-read-only-user"));
        TestUser user = TestUser.existing(ground.realm(), "read-only-user");
        Page form = new OwnChange(ground.realm()).page(user);
        LogPart log = LogPart.fromNow(ground.server());

        ChangeEntries.login(user.loginPassword(), OwnChange.newLogin(user)).executeOn(form);

        List<String> lines = new ArrayList<>();
        log.forEachLine(lines::add);
        assertThat(lines.stream().filter(line -> line.contains(user.id())))
                .singleElement()
                .asString()
                .contains("read-only");
        assertThat(lines).noneMatch(line -> line.startsWith("\tat ") || line.contains("ReadOnlyException"));
    }
}
