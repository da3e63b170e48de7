package io.github.dualpassword.portal.language;

import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import com.nimbusds.jwt.JWTClaimsSet;

import io.github.dualpassword.portal.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

class PagesInBothLanguagesTest extends PortalTest {

    @BeforeEach
    void enterATransfer() throws Exception {
        enter("PARTS", "1000", "October");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, /top, データ一部 様",
        "ja, /top, 2026年10月01日 18:00",
        "ja, /top, 2010年09月30日 18時15分02秒",
        "en, /top, 'September 30, 2010, 18:15:02'",
        "ja, /top, 電子証明書",
        "ja, /top, 毎月第1・第3日曜日",
        "en, /top, On the first and third Sunday",
        "en, /top, You are logged in as",
        "ja, /transfer, 振込金額",
        "en, /transfer, Amount",
        "ja, /transfer/confirm, 確認用パスワードで承認",
        "en, /transfer/confirm, Approve with confirmation password",
        "ja, /transfer/history, この見本のサイトでは",
        "en, /transfer/history, On this sample site",
        "ja, /payees, 登録されている振込先",
        "en, /payees, Registered payees",
        "ja, /administration, 利用者管理",
        "en, /administration, User administration",
    })
    void pagesRender(String language, String address, String text) throws Exception {
        String page = page(address, language);
        assertThat(page).contains("<html lang=\"" + language + "\">", text).doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"ja, 振込は実行されていません。", "en, The transfer was not executed."})
    void theRefusalRenders(String language, String text) throws Exception {
        for (String description : new String[] {"confirmation_suspended", "confirmation_not_set", "other"}) {
            String state = approve().get("state");
            get(CALLBACK + "?error=access_denied&error_description=" + description + "&state=" + state);
            assertThat(page("/transfer/refused", language))
                    .contains(text, "October")
                    .doesNotContain("??");
        }
    }

    @ParameterizedTest
    @CsvSource({"ja, ほかの方が登録した, 途中で取りやめ", "en, somebody else registered, cancelled"})
    void theResultOfAProcedureRenders(String language, String ended, String denied) throws Exception {
        for (Map.Entry<String, String> described :
                Map.of("login_provisional_ended", ended, "other", denied).entrySet()) {
            String state = parameters(redirect(post("/administration/passwords", Map.of())))
                    .get("state");
            get("/login/oauth2/code/procedure?error=access_denied&error_description=" + described.getKey() + "&state="
                    + state);
            assertThat(page("/top", language)).contains(described.getValue()).doesNotContain("??");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ja, login-suspended, 利用停止",
        "en, login-suspended, is suspended",
        "ja, login-provisional-ended, 有効期限",
        "en, login-provisional-ended, has expired",
        "ja, service-stopped, 利用停止の解除をご依頼ください",
        "en, service-stopped, lift the stop",
        "ja, login-expired, 時間が過ぎました",
        "en, login-expired, open for too long",
    })
    void theStartPageSaysWhyNobodyWasLoggedIn(String language, String notice, String text) throws Exception {
        assertThat(portal.perform(
                                MockMvcRequestBuilders.get("/?notice=" + notice).header("Accept-Language", language))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(text)
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"ja, 振込先を選んでください。", "en, Choose a payee."})
    void wrongInputIsExplained(String language, String text) throws Exception {
        MvcResult result = perform(MockMvcRequestBuilders.post("/transfer")
                .with(csrf())
                .param("amount", "10000001")
                .param("purpose", "<b>October</b>")
                .header("Accept-Language", language));
        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getResponse().getContentAsString())
                .contains(text, "10,000,000", "&lt;b&gt;October", "aria-invalid=\"true\"")
                .doesNotContain("<b>", "??");
    }

    @ParameterizedTest
    @CsvSource({"ja, ログインしていない", "en, You are not logged in", "fr, ログインしていない", "'ja;q=0.2,en', You are not"})
    void theStartPageFollowsTheBrowserAndElseIsJapanese(String accepted, String text) throws Exception {
        assertThat(portal.perform(MockMvcRequestBuilders.get("/?notice=ended").header("Accept-Language", accepted))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(text);
    }

    @Test
    void aChosenLanguageStays() throws Exception {
        Cookie cookie = portal.perform(MockMvcRequestBuilders.get("/?lang=en").header("Accept-Language", "ja"))
                .andReturn()
                .getResponse()
                .getCookie("PORTAL_LANGUAGE");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(portal.perform(MockMvcRequestBuilders.get("/").cookie(cookie).header("Accept-Language", "ja"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Log in");
    }

    @ParameterizedTest
    @CsvSource({"xx", "en-XX-%00", "'../../x'"})
    void anUnknownLanguageIsNoChoice(String language) throws Exception {
        assertThat(portal.perform(MockMvcRequestBuilders.get("/")
                                .param("lang", language)
                                .cookie(new Cookie("PORTAL_LANGUAGE", "zz"))
                                .header("Accept-Language", "ja"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("ログイン");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theLanguageOfTheBrowserDoesNotGoAlongToKeycloak(String language) throws Exception {
        assertThat(signIn(language))
                .doesNotContainKey("ui_locales")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid%20profile%20email%20organization");
    }

    @Test
    void aLanguageThatWasChosenGoesAlongToKeycloak() throws Exception {
        Cookie[] chosen = portal.perform(MockMvcRequestBuilders.get("/?lang=en"))
                .andReturn()
                .getResponse()
                .getCookies();

        assertThat(chosen).hasSize(2).allMatch(Cookie::isHttpOnly);
        assertThat(signIn("ja", chosen)).containsEntry("ui_locales", "en");
    }

    @Test
    void theLanguageOfAnIdTokenIsThePortalsAndEndsTheChoice() throws Exception {
        Cookie[] chosen = {new Cookie("PORTAL_LANGUAGE", "en"), new Cookie("PORTAL_LANGUAGE_CHOSEN", "true")};

        MockHttpServletResponse answered = answeredWith(token -> token.claim("locale", "ja"), chosen);

        assertThat(answered.getCookie("PORTAL_LANGUAGE").getValue()).isEqualTo("ja");
        assertThat(answered.getCookie("PORTAL_LANGUAGE_CHOSEN").getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "../../x"})
    void aTokenOfAnotherLanguageChangesNothing(String language) throws Exception {
        MockHttpServletResponse answered = answeredWith(token -> token.claim("locale", language));

        assertThat(answered.getCookies()).isEmpty();
    }

    private MockHttpServletResponse answeredWith(UnaryOperator<JWTClaimsSet.Builder> claims, Cookie... cookies)
            throws Exception {
        Map<String, String> asked = parameters(redirect(post("/administration/passwords", Map.of())));
        PROVIDER.issue(token -> claims.apply(token.subject("subject-of-user01")
                .claim("sid", "session-of-user01")
                .claim("nonce", asked.get("nonce"))));
        MockHttpServletRequestBuilder answer = MockMvcRequestBuilders.get("/login/oauth2/code/procedure")
                .param("code", "code")
                .param("state", asked.get("state"))
                .param("kc_action_status", "success");
        return perform(cookies.length == 0 ? answer : answer.cookie(cookies)).getResponse();
    }

    private Map<String, String> signIn(String language, Cookie... cookies) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.get("/oauth2/authorization/keycloak").header("Accept-Language", language);
        return parameters(redirect(portal.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()));
    }

    @Test
    void languageLinksKeepTheAddress() throws Exception {
        assertThat(page("/?notice=ended", "ja")).isEmpty();
        assertThat(portal.perform(MockMvcRequestBuilders.get("/?notice=ended"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("href=\"/?notice=ended&amp;lang=en\"");
    }

    private String page(String address, String language) throws Exception {
        return perform(MockMvcRequestBuilders.get(address).header("Accept-Language", language))
                .getResponse()
                .getContentAsString();
    }

    @Test
    void nothingIsChangedWithoutTheFormsToken() throws Exception {
        assertThat(perform(MockMvcRequestBuilders.post("/transfer/abandon"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(redirect(post("/transfer/abandon", Map.of()))).isEqualTo("/top");
    }
}
