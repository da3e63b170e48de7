package io.github.dualpassword.adminconsole;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;

import io.github.dualpassword.adminapi.FineGrained;
import io.github.dualpassword.adminapi.Staff;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.TestUser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak tells the console which roles somebody has, and of fine-grained permissions only where it shows a user. */
@Tag("admin-console")
@Tag("long")
class ManagersByPermissionTest {

    @RegisterExtension
    static final TestGround ground =
            TestGround.onTwoStage(file -> file.with(realm -> realm.put("adminTheme", StaffConsole.THEME)));

    @Test
    void whoeverManagesUsersByAFineGrainedPermissionReleasesThem() {
        Staff manager = Staff.withRoles(ground.realm(), "staff-fine-grained", "query-users");
        FineGrained.enabledIn(ground.realm()).onAllUsers(manager, "view", "manage");
        TestUser stopped = ground.user("stopped-by-staff");
        String stop = ground.realm().path("/dual-password/users/" + stopped.id() + "/service-stop");
        ground.realm().admin().put(stop, null);

        StaffConsole console = StaffConsole.signedIn(
                        ground.window(Look.ENGLISH),
                        ground.server().baseUrl(),
                        ground.realm().name(),
                        manager.user().loginId(),
                        manager.user().loginPassword())
                .open("/suspended-users");
        Locator row = console.part("users").locator("tr[data-user='" + stopped.loginId() + "']");
        row.locator("button").click();
        console.confirm();

        assertThat(row).hasCount(0);
        assertThat(ground.realm().admin().get(stop).get("state").asText()).isEqualTo("not_stopped");
        assertThat(console.faults()).isEmpty();
    }
}
