package io.github.dualpassword.prelogin;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** What stays of an entry before login: events and the operation history, with all that an investigator needs. */
class BeforeLoginRecordsTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withRealmOfItsOwn()
            .withProfile(
                    "hardware-token",
                    file -> BeforeLoginRealm.with(file.withoutUsers().quickHashes()));

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @Test
    @Requirement("I14")
    void whatWasCarriedOutStandsInTheHistoryAndInTheEvents() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-events", 410);
        new Journeys(ground.realm()).wrongLogins(company.user(), 5);
        ground.realm().clearEvents();

        company.entry("release").execute(ground.realm());

        assertThat(ground.realm().eventsOf(company.administrator().id(), "RESET_PASSWORD"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("ipAddress").asText()).isEqualTo("127.0.0.1");
                    assertThat(detail(event, "door")).isEqualTo("before-login");
                    assertThat(detail(event, "procedure")).isEqualTo("release");
                    assertThat(detail(event, "operator"))
                            .isEqualTo(company.administrator().id());
                    assertThat(detail(event, "target")).isEqualTo(company.user().id());
                    assertThat(detail(event, "credential_type")).isEqualTo("before-login-code");
                });
        assertThat(ground.realm().eventsOf(company.user().id(), "CUSTOM_REQUIRED_ACTION"))
                .singleElement()
                .satisfies(event ->
                        assertThat(detail(event, "dual_password_event")).isEqualTo("pre-login-unlock"));
    }

    /** The page says that it is done, and all are told so: whoever follows that up finds a line. */
    @Test
    @Requirement("E19")
    void aReleaseOfNobodyLockedStandsInTheHistoryAndIsFoundByItsName() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-unlocked", 418);
        company.ownToken(468);

        company.entry("release").execute(ground.realm());

        HistoryVisit found = HistoryVisit.of(company.user()).sought("", "", "pre-login-unlock");
        assertThat(found.page()
                        .document()
                        .select("select[name=operation] option[selected]")
                        .text())
                .isEqualTo("ロック解除（ログイン前）");
        assertThat(found.lines())
                .singleElement()
                .satisfies(cells -> assertThat(String.join(" ", cells))
                        .contains(company.administrator().loginId(), "ロック解除（ログイン前）", "変更なし"));
    }

    @Test
    void aRefusalIsOneSentenceAndItsEventSaysWhy() {
        BeforeLoginCompany company = BeforeLoginCompany.added(ground.realm(), "bl-refusal", 411);
        ground.realm().clearEvents();

        Page refused =
                company.entryWithCode("release", company.token().wrongCode()).execute(ground.realm());

        assertThat(refused.has(BeforeLoginScreen.FORM)).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordBeforeLoginRefused"));
        assertThat(ground.realm().events("RESET_PASSWORD_ERROR"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.get("error").asText()).isEqualTo("wrong_code");
                    assertThat(event.get("ipAddress").asText()).isEqualTo("127.0.0.1");
                    assertThat(event.get("userId").asText())
                            .isEqualTo(company.administrator().id());
                    assertThat(detail(event, "target_login_id"))
                            .isEqualTo(company.user().loginId());
                });
        assertThat(company.token().enterCode(company.administrator())).isEqualTo("ACCEPTED");
    }

    private static String detail(JsonNode event, String name) {
        return event.at("/details/" + name).asText();
    }
}
