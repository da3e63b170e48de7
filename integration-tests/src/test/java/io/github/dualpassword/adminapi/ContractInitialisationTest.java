package io.github.dualpassword.adminapi;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.password.Messages;
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
    void theLettersStandBesideTheSlipsForWhomeverWantsBoth() {
        TestContract company = TestContract.added(ground.realm(), "with-letters");
        TestUser member = member(company, "with-letters", "general-user");
        TestUser other = member(company, "without-letters", "general-user");

        JsonNode answer = initialise(company, Map.of("letters", true, "users", List.of(member.id())))
                .json();

        Document letters = Jsoup.parse(answer.get("letters").asText());
        assertThat(letters.select("section")).hasSize(1);
        assertThat(sheet(letters, member.loginId()).select(".entered").eachText())
                .contains(
                        answer.at("/slips/0/passwords/login").asText(),
                        answer.at("/slips/0/passwords/confirmation").asText());
        assertThat(other.confirmationState().get("status").asText()).isEqualTo("valid");
        assertThat(initialise(company, null).json().has("letters")).isFalse();
    }

    @Test
    void lettersThatAreNeitherTrueNorFalseAreRefused() {
        TestContract company = TestContract.added(ground.realm(), "no-letters");
        TestUser member = member(company, "no-letters", "general-user");

        assertThat(List.of("null", "\"true\"", "1")).hasSize(3).allSatisfy(value -> {
            Answer answer = initialise(company, JsonHttp.JSON.readTree("{\"letters\":" + value + "}"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().get("error").asText()).isEqualTo("users_refused");
        });
        assertThat(member.confirmationState().get("status").asText()).isEqualTo("valid");
    }

    @Test
    void aStopOfTheServiceStays() {
        TestContract company = TestContract.added(ground.realm(), "stopped");
        TestUser member = member(company, "stopped-member", "general-user");
        ground.realm().stopService(member.id(), member.id(), company.id());

        assertThat(initialise(company, null).json().at("/slips/0/state/0").asText())
                .isEqualTo("service_stopped");
    }

    @ParameterizedTest
    @CsvSource({"ja", "en"})
    void theSlipsArePrintedInTheLanguageThatIsAskedFor(String language) {
        Messages messages = Messages.in(language);
        TestContract company = TestContract.added(ground.realm(), "printed-" + language)
                .withAttributes(Map.of("dual-password.contact", "Desk of <the> company"));
        TestUser stopped = member(company, "printed-stopped-" + language, "general-user");
        ground.realm().stopService(stopped.id(), stopped.id(), company.id());
        TestUser stoppedByBank = member(company, "printed-stopped-by-bank-" + language, "general-user");
        staff.admin()
                .call("PUT", ground.realm().path("/dual-password/users/" + stoppedByBank.id() + "/service-stop"), null)
                .orFail();
        TestUser named = member(company, "printed-" + language, "general-user").withName();
        TestUser administrator = member(company, "printed-administrator-" + language, "general-user")
                .withClientRole("realm-management", "manage-users");

        Answer answer = printed(company, language);
        Document page = Jsoup.parse(answer.text());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.response().headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.response().headers().firstValue("Content-Type").orElseThrow())
                .contains("text/html");
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.text()).doesNotContain("dualPassword");
        Element letter = sheet(page, named.loginId());
        assertThat(letter.select("th").eachText())
                .extracting(heading -> heading.toLowerCase(Locale.ROOT))
                .containsSubsequence(
                        messages.text("dualPasswordLabel.login"), messages.text("dualPasswordLabel.confirmation"));
        assertThat(letter.text())
                .contains("Desk of <the> company", "printed-" + language)
                .contains(language.equals("ja") ? "データ花子 様" : "データ花子")
                .contains(lastDay(language, named));
        assertThat(letter.select(".stopped")).isEmpty();
        assertThat(sheet(page, stopped.loginId()).select(".stopped").text())
                .isEqualTo(messages.text("dualPasswordSlipStoppedByOperator"));
        assertThat(sheet(page, stoppedByBank.loginId()).select(".stopped").text())
                .isEqualTo(messages.text("dualPasswordSlipStoppedByBank"));
        Element ofBank = page.select("section").last();
        assertThat(ofBank.selectFirst(".bank-only").text()).isEqualTo(messages.text("dualPasswordSlipBankOnly"));
        assertThat(ofBank.select("tbody tr").text())
                .contains(administrator.loginId(), messages.text("dualPasswordSlipFailure.keycloak-administrator"));
        assertThat(new Journeys(ground.realm())
                        .logIn(named.loginId(), letter.select(".entered").get(1).text())
                        .text())
                .contains("パスワード強制変更");
    }

    @Test
    void anotherLanguageThanTheRealmHasGetsItsDefault() {
        TestContract company = TestContract.added(ground.realm(), "printed-default");
        member(company, "printed-default", "general-user");

        assertThat(printed(company, "fr").text()).contains("<html lang=\"ja\">");
    }

    private static Answer printed(TestContract company, String language) {
        return JsonHttp.send(JsonHttp.request(URI.create(ground.server().baseUrl() + "/admin" + path(company)))
                .header("Authorization", "Bearer " + staff.admin().token())
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .POST(BodyPublishers.noBody())
                .build());
    }

    private static Element sheet(Document page, String loginId) {
        return page.select("section").stream()
                .filter(section -> section.select(".entered").eachText().contains(loginId))
                .findFirst()
                .orElseThrow();
    }

    private static String lastDay(String language, TestUser user) {
        String pattern = language.equals("ja") ? "uuuu年MM月dd日'まで'" : "'until 'MMMM d, uuuu";
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(ZoneId.of("Asia/Tokyo"))
                .format(Instant.parse(user.loginState().get("validUntil").asText())
                        .minusSeconds(1));
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
