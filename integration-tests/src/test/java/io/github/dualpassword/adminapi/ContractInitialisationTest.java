package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.http.JsonHttp;
import io.github.dualpassword.testground.http.JsonHttp.Answer;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Tokens;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** ID・パスワード初期化依頼書: when nobody of a company can act, the bank gives all of them new passwords. */
class ContractInitialisationTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onTwoStage();

    private static Staff staff;

    @BeforeAll
    static void addStaff() {
        staff = Staff.withRoles(ground.realm(), "initialiser", "manage-users");
    }

    @Test
    @Requirement({"D17", "D18", "I12"})
    void allOfACompanyWhoseMastersAreSuspendedCanLogInAgain() {
        TestContract company = TestContract.added(ground.realm(), "all-suspended");
        TestUser master = member(company, "master-a", "master-user");
        TestUser general = member(company, "general-a", "general-user");
        new Journeys(ground.realm()).wrongConfirmations(master, 5);
        Tokens session = ground.client().directGrant(general.loginId(), general.loginPassword());

        Answer answer = initialise(company, null);

        assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.json().at("/contract/name").asText()).isEqualTo("all-suspended");
        assertThat(answer.json().get("failures")).isEmpty();
        assertThat(answer.json().get("slips")).hasSize(2).allSatisfy(slip -> {
            assertThat(slip.at("/state/0").asText()).isEqualTo("usable");
            assertThat(slip.at("/passwords/confirmation").asText())
                    .isNotEqualTo(slip.at("/passwords/login").asText());
            assertThat(slip.at("/validUntil/login").asText()).isNotEmpty();
        });
        JsonNode slip = answer.json().at("/slips/1");
        assertThat(slip.get("username").asText()).isEqualTo("master-a");
        assertThat(slip.get("type").asText()).isEqualTo("master");
        assertThat(new Journeys(ground.realm())
                        .logIn("master-a", slip.at("/passwords/login").asText())
                        .text())
                .contains("パスワード強制変更");
        assertThat(master.confirmationState().get("status").asText()).isEqualTo("provisional");
        assertThat(ground.client().refresh(session.refreshToken()).granted()).isFalse();
    }

    @Test
    void whoIsLeftAloneIsNamedAndIsAsBefore() {
        TestContract company = TestContract.added(ground.realm(), "partly");
        TestUser member = member(company, "partly-member", "general-user");
        TestUser inTwo = member(company, "partly-in-two", "general-user");
        TestContract.added(ground.realm(), "second-company").join(inTwo);
        TestUser administrator = member(company, "partly-administrator", "general-user")
                .withClientRole("realm-management", "manage-users");
        ServiceAccount program = ServiceAccount.added(ground.realm(), "partly-program", "view-users");
        company.join(new TestUser(ground.realm(), program.userId(), "service-account-partly-program"));
        ground.realm().clearEvents();

        JsonNode answer = initialise(company, null).json();

        assertThat(answer.get("slips"))
                .singleElement()
                .satisfies(slip -> assertThat(slip.get("id").asText()).isEqualTo(member.id()));
        assertThat(answer.get("failures").toString())
                .contains("\"partly-in-two\",\"reason\":\"not_in_contract\"")
                .contains("\"partly-administrator\",\"reason\":\"keycloak_administrator\"")
                .contains("\"service-account-partly-program\",\"reason\":\"service_account\"");
        assertThat(ground.client()
                        .directGrant(inTwo.loginId(), inTwo.loginPassword())
                        .granted())
                .isTrue();
        assertThat(administrator.confirmationState().get("status").asText()).isEqualTo("valid");
        assertThat(ground.realm().adminEvents()).singleElement().satisfies(event -> {
            JsonNode told = JsonHttp.JSON.readTree(event.get("representation").asText());
            assertThat(told.get("contract").asText()).isEqualTo(company.id());
            assertThat(told.at("/users/" + member.id()).asText()).isEqualTo("initialised");
            assertThat(told.at("/users/" + inTwo.id()).asText()).isEqualTo("not_in_contract");
        });
    }

    @Test
    void onlyThoseWhoAreNamedAreInitialised() {
        TestContract company = TestContract.added(ground.realm(), "named");
        TestUser named = member(company, "named-one", "general-user");
        TestUser other = member(company, "named-other", "general-user");

        JsonNode answer =
                initialise(company, Map.of("users", List.of(named.id()))).json();

        assertThat(answer.get("slips")).hasSize(1);
        assertThat(other.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void aStopOfTheServiceStays() {
        TestContract company = TestContract.added(ground.realm(), "stopped");
        TestUser member = member(company, "stopped-member", "general-user");
        ground.realm().stopService(member.id(), member.id(), company.id());

        assertThat(initialise(company, null).json().at("/slips/0/state/0").asText())
                .isEqualTo("service_stopped");
    }

    @Test
    void theSlipsCanBePrinted() {
        TestContract company = TestContract.added(ground.realm(), "printed");
        member(company, "printed-member", "general-user");

        Answer page = JsonHttp.send(JsonHttp.request(URI.create(ground.server().baseUrl() + "/admin" + path(company)))
                .header("Authorization", "Bearer " + staff.admin().token())
                .header("Accept", "text/html")
                .POST(BodyPublishers.noBody())
                .build());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.response().headers().firstValue("Content-Type").orElseThrow())
                .contains("text/html");
        assertThat(page.text()).contains("printed-member", "ログインID", "確認用パスワード").doesNotContain("dualPassword");
    }

    private static TestUser member(TestContract company, String loginId, String role) {
        TestUser user = ground.user(loginId).withRole(role);
        company.join(user);
        return user;
    }

    private static Answer initialise(TestContract company, Object body) {
        return staff.admin().call("POST", path(company), body);
    }

    private static String path(TestContract company) {
        return ground.realm().path("/dual-password/contracts/" + company.id() + "/initialisation");
    }
}
