package io.github.dualpassword.realmprofiles;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.AuthorizationRequest;
import io.github.dualpassword.testground.oidc.OidcClient;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.requirements.Requirement;
import io.github.dualpassword.useradministration.SamplePortal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the applications and users of a realm meet that was imported from a profile. */
class ProfileAtWorkTest {

    @RegisterExtension
    static final TestGround ground = TestGround.onServer().withProfile("two-stage");

    @Test
    void theLoginPageAsksForBothFieldsInTheBanksWordsAndLanguage() {
        AuthorizationRequest request = ground.client().authorization();

        Page japanese = ground.client().visitor().open(request.url());
        Page english = ground.client().visitor().open(request.locale("en").url());

        assertThat(japanese.text()).contains("ログインID", "ログインパスワード");
        assertThat(english.text()).contains("Login ID", "Login password");
        assertThat(japanese.has("input[name=username]")).isTrue();
        assertThat(japanese.has("input[name=password]")).isTrue();
    }

    @Test
    @Requirement("A02")
    void thePortalLearnsNameCompanyAndUserTypeOnly() {
        OidcClient portal = SamplePortal.played(ground.realm());
        AuthorizationRequest request = portal.authorization()
                .scope("openid profile email organization")
                .pkce();
        Page back = portal.visitor().open(request.url()).logIn("admin01", "Login-admin01");

        JsonNode token = portal.exchange(request, back.response()).idToken();

        assertThat(token.get("name").textValue()).isEqualTo("データ二郎");
        assertThat(token.at("/organization/sample-trading/name/0").textValue()).isEqualTo("株式会社サンプル商事");
        assertThat(texts(token.at("/realm_access/roles"))).containsExactly("administrator-user");
    }

    @Test
    @Requirement("A01")
    void bothPasswordsOfAUserAreThereAndNoneIsShown() {
        String id = ground.realm().userId("user01");

        JsonNode credentials = ground.server().admin().get(ground.realm().path("/users/" + id + "/credentials"));

        assertThat(credentials.findValuesAsText("type")).containsExactlyInAnyOrder("password", "confirmation-password");
        assertThat(credentials.findValues("secretData")).isEmpty();
    }

    @Test
    void noStockProfilePageStandsInTheWay() {
        withoutName("user02");

        Page page =
                ground.client().visitor().open(ground.client().authorization().url());

        assertThat(page.logIn("user02", "Login-user02").atApplication()).isTrue();
    }

    @Test
    void singleSignOnServesApplicationsThatAskForTheContract() {
        Visitor visitor = ground.client().visitor();
        visitor.open(ground.client().authorization().url()).logIn("user01", "Login-user01");

        AuthorizationRequest request = ground.client().authorization().scope("openid organization");
        Page back = visitor.open(request.url());

        assertThat(back.atApplication()).isTrue();
        JsonNode token = ground.client().exchange(request, back.response()).idToken();
        assertThat(token.at("/organization/sample-trading").isObject()).isTrue();
        assertThat(token.get("acr").textValue()).isEqualTo("login");
    }

    @Test
    void aUserOfTwoContractsIsAskedWhichOneAtSingleSignOn() {
        joins("user11", "sample-trading");
        Visitor visitor = ground.client().visitor();
        visitor.open(ground.client().authorization().url()).logIn("user11", "Login-user11");

        AuthorizationRequest request = ground.client().authorization().scope("openid organization");
        Page choice = visitor.open(request.url());
        Page back = choice.submit(Map.of("kc.org", "sample-trading"));

        assertThat(choice.text()).contains("株式会社サンプル商事", "株式会社エグザンプル工業");
        JsonNode token = ground.client().exchange(request, back.response()).idToken();
        assertThat(token.get("organization").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("sample-trading");
    }

    @Test
    void nobodyChangesWhatTheBankKnowsThemBy() {
        JsonNode profile = ground.server().admin().get(ground.realm().path("/users/profile"));

        assertThat(profile.get("attributes"))
                .extracting(
                        attribute -> attribute.get("name").asText(),
                        attribute -> texts(attribute.at("/permissions/edit")))
                .containsExactlyInAnyOrder(
                        tuple("username", List.of("admin")),
                        tuple("lastName", List.of("admin")),
                        tuple("email", List.of("admin")),
                        tuple("dual-password.service-state", List.of()));
    }

    /** As an import from elsewhere leaves a user; the Admin API itself would insist on the name. */
    private static void withoutName(String loginId) {
        String profile = ground.realm().path("/users/profile");
        ObjectNode strict = (ObjectNode) ground.server().admin().get(profile);
        ObjectNode lenient = strict.deepCopy();
        lenient.get("attributes").forEach(attribute -> ((ObjectNode) attribute).remove("required"));
        ground.server().admin().put(profile, lenient);
        String user = ground.realm().path("/users/" + ground.realm().userId(loginId));
        ground.server().admin().put(user, Map.of("lastName", ""));
        ground.server().admin().put(profile, strict);
    }

    private static void joins(String loginId, String contract) {
        String organizations = ground.realm().path("/organizations");
        String id = ground.server()
                .admin()
                .get(organizations + "?exact=true&search=" + contract + ".example")
                .get(0)
                .get("id")
                .textValue();
        ground.server()
                .admin()
                .post(
                        organizations + "/" + id + "/members",
                        TextNode.valueOf(ground.realm().userId(loginId)));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
