package io.github.dualpassword.portal.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import com.nimbusds.jwt.JWTClaimsSet;

import io.github.dualpassword.portal.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The way to a procedure and back: tab, button, request, answer, sentence. */
class AdministrationTest extends PortalTest {

    private static final String ADMINISTRATION = "/administration";
    private static final String USERS = "/administration/users";
    private static final String PASSWORDS = "/administration/passwords";
    private static final String RESULT = "/top";
    private static final String CALLBACK = AdministrationPages.CALLBACK;

    @Test
    void theTopPageLeadsThroughTheTabToTheButtonOfTheUserAdministration() throws Exception {
        assertThat(page("/top")).contains("<a href=\"/administration\">管理</a>");
        assertThat(page(ADMINISTRATION)).contains("業務選択", "<form method=\"post\" action=\"" + USERS + "\">", "利用者管理");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/top", ADMINISTRATION})
    void changingPasswordsHasAnEntryOfItsOwn(String page) throws Exception {
        assertThat(page(page)).contains("<form method=\"post\" action=\"" + PASSWORDS + "\">", "パスワード変更");
    }

    @ParameterizedTest
    @CsvSource({
        USERS + ", user-administration",
        PASSWORDS + ", change-passwords",
        "/administration/stop-release, stop-release-users",
        "/administration/user-passwords, change-user-passwords",
        "/administration/operation-history, operation-history",
        "/administration/release-otp, release-otp",
        "/administration/revoke-tokens, revoke-tokens",
        "/administration/revoke-passkeys, revoke-passkeys",
    })
    void aButtonOpensItsProcedureWithOwnNonceStateAndProofKey(String button, String action) throws Exception {
        String location = redirect(post(button, Map.of()));

        assertThat(location).startsWith(PROVIDER.issuer() + "/auth?");
        assertThat(parameters(location))
                .containsEntry("kc_action", action)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("redirect_uri", "http://localhost" + CALLBACK)
                .containsEntry("code_challenge_method", "S256")
                .doesNotContainKeys("acr_values", "ui_locales");
        assertThat(parameters(location).get("nonce")).hasSize(43);
        assertThat(parameters(location).get("state")).hasSize(43);
    }

    /** Which of them Keycloak lets the user carry out is for Keycloak to say. */
    @ParameterizedTest
    @CsvSource({
        "master-user, users stop-release user-passwords operation-history passwords",
        "administrator-user, users stop-release user-passwords operation-history passwords",
        "general-user, users operation-history passwords",
        "other-role, users operation-history passwords",
    })
    void eachTypeOfUserIsOfferedItsTasks(String role, String tasks) throws Exception {
        String page = portal.perform(MockMvcRequestBuilders.get(ADMINISTRATION)
                        .session(session)
                        .with(SecurityMockMvcRequestPostProcessors.oidcLogin()
                                .idToken(token -> token.subject("subject")
                                        .claim("realm_access", Map.of("roles", List.of(role))))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Pattern.compile("action=\"/administration/([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(match -> match.group(1)))
                .containsExactly(tasks.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "ja, トップページ［管理］＞［利用者管理］＜",
        "ja, トップページ［管理］＞［利用者管理］＞［パスワード変更］＜",
        "en, Top page [Administration] &gt; [User administration]＜",
    })
    void theWayIsWrittenAsInTheDocuments(String language, String way) throws Exception {
        assertThat(perform(MockMvcRequestBuilders.get(ADMINISTRATION).header("Accept-Language", language))
                        .getResponse()
                        .getContentAsString())
                .contains(way.replace('＜', '<'));
    }

    @Test
    void anUnknownTaskIsNotThere() throws Exception {
        assertThat(post("/administration/anything", Map.of()).getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void everyRequestHasAStateANonceAndAProofKeyOfItsOwn() throws Exception {
        Map<String, String> first = open(PASSWORDS);
        Map<String, String> second = open(PASSWORDS);
        for (String fresh : new String[] {"state", "nonce", "code_challenge"}) {
            assertThat(second.get(fresh)).isNotEqualTo(first.get(fresh));
        }
    }

    @Test
    void aProcedureIsNotOpenedWithoutTheFormsToken() throws Exception {
        assertThat(perform(MockMvcRequestBuilders.post(PASSWORDS)).getResponse().getStatus())
                .isEqualTo(403);
    }

    @Test
    void theCodeIsExchangedWithTheVerifierOfTheChallenge() throws Exception {
        Map<String, String> asked = opened(PASSWORDS);
        answer(asked, "success");

        byte[] verifier = PROVIDER.lastTokenRequest().get("code_verifier").getBytes(StandardCharsets.US_ASCII);
        assertThat(asked.get("code_challenge"))
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier)));
    }

    @ParameterizedTest
    @CsvSource({
        "success, パスワードを変更しました。",
        "cancelled, パスワードの変更は取りやめられました。",
        "error, パスワードの変更を行うことができませんでした。",
    })
    void theUserIsToldHowTheChangeOfPasswordsEnded(String status, String sentence) throws Exception {
        answer(opened(PASSWORDS), status);
        assertThat(page(RESULT)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "success, 利用者管理のお手続きが完了しました。",
        "cancelled, 利用者管理を終了しました。",
        "error, 利用者管理のお手続きを行うことができませんでした。",
    })
    void theUserIsToldHowTheUserAdministrationEnded(String status, String sentence) throws Exception {
        answer(opened(USERS), status);
        assertThat(page(RESULT)).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "ja, stop-release, success, 利用者停止・解除のお手続きが完了しました。",
        "ja, stop-release, cancelled, 利用者停止・解除は取りやめられました。",
        "ja, stop-release, error, 利用者停止・解除のお手続きを行うことができませんでした。",
        "en, stop-release, success, The users were released or stopped.",
        "ja, user-passwords, success, 利用者情報の管理のお手続きが完了しました。",
        "en, user-passwords, cancelled, The management of user information was cancelled.",
        "en, user-passwords, error, The user information could not be managed.",
        "ja, operation-history, success, 操作履歴照会を終了しました。",
        "en, operation-history, cancelled, You left the operation history.",
    })
    void theUserIsToldHowEachTaskEnded(String language, String task, String status, String sentence) throws Exception {
        answer(opened("/administration/" + task), status);
        assertThat(perform(MockMvcRequestBuilders.get(RESULT).header("Accept-Language", language))
                        .getResponse()
                        .getContentAsString())
                .contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SUCCESS", "done", "<script>alert(1)</script>"})
    void anUnknownStatusClaimsNothing(String status) throws Exception {
        answer(opened(PASSWORDS), status);
        assertToldOnlyThat("UNKNOWN_STATUS");
    }

    @Test
    void aStatusGivenTwiceClaimsNothing() throws Exception {
        Map<String, String> asked = opened(PASSWORDS);
        get(CALLBACK + "?code=code&kc_action_status=success&kc_action_status=success&state=" + asked.get("state"));
        assertToldOnlyThat("UNKNOWN_STATUS");
    }

    @Test
    void anAnswerWithoutAStatusClaimsNothing() throws Exception {
        get(CALLBACK + "?code=code&state=" + opened(PASSWORDS).get("state"));
        assertToldOnlyThat("UNKNOWN_STATUS");
    }

    @Test
    void whichActionKeycloakNamesChangesNothing() throws Exception {
        Map<String, String> asked = opened(USERS);
        get(CALLBACK + "?code=code&kc_action=change-passwords&kc_action_status=success&state=" + asked.get("state"));
        assertThat(page(RESULT)).contains("利用者管理のお手続きが完了しました。").doesNotContain("パスワードを変更しました。");
    }

    @Test
    void aStatusThatNobodyAskedForClaimsNothing() throws Exception {
        get(CALLBACK + "?code=code&kc_action_status=success&state=guessed");
        assertToldOnlyThat("UNKNOWN_REQUEST");
    }

    @Test
    void aStatusWithAnotherStateClaimsNothingAndUsesTheRequestUp() throws Exception {
        Map<String, String> asked = opened(PASSWORDS);
        answer(Map.of("state", "guessed"), "success");
        assertToldOnlyThat("UNKNOWN_REQUEST");
        answer(asked, "success");
        assertToldOnlyThat("UNKNOWN_REQUEST");
    }

    @Test
    void aSecondAnswerClaimsNothing() throws Exception {
        Map<String, String> asked = opened(PASSWORDS);
        answer(asked, "cancelled");
        answer(asked, "success");
        assertToldOnlyThat("UNKNOWN_REQUEST");
    }

    @Test
    void theAnswerOfAnEarlierRequestClaimsNothing() throws Exception {
        Map<String, String> first = opened(PASSWORDS);
        open(PASSWORDS);
        answer(first, "success");
        assertToldOnlyThat("UNKNOWN_REQUEST");
    }

    @Test
    void anotherUsersProcedureClaimsNothing() throws Exception {
        Map<String, String> asked = open(PASSWORDS);
        PROVIDER.issue(token -> loginFor(asked).apply(token).subject("subject-of-user02"));
        answer(asked, "success");
        assertToldOnlyThat("OTHER_USER");
    }

    @Test
    void whoeverElseIsSignedInMeanwhileIsToldNothing() throws Exception {
        Map<String, String> asked = opened(PASSWORDS);
        portal.perform(MockMvcRequestBuilders.get(CALLBACK)
                .param("state", asked.get("state"))
                .param("code", "code")
                .param("kc_action_status", "success")
                .session(session)
                .with(signedIn("subject-of-user02", "session-of-user02")));
        assertToldOnlyThat("OTHER_USER");
    }

    @Test
    void theSameUserInANewSessionOfKeycloaksIsTold() throws Exception {
        Map<String, String> asked = open(PASSWORDS);
        PROVIDER.issue(token -> loginFor(asked).apply(token).claim("sid", "another-session"));
        answer(asked, "success");
        assertThat(page(RESULT)).contains("パスワードを変更しました。");
    }

    @Test
    void aTokenWithAnotherNonceClaimsNothing() throws Exception {
        Map<String, String> asked = open(PASSWORDS);
        PROVIDER.issue(token -> loginFor(asked).apply(token).claim("nonce", "another"));
        answer(asked, "success");
        assertToldOnlyThat("CODE_REJECTED");
    }

    @Test
    void aTokenWithAForgedSignatureClaimsNothing() throws Exception {
        Map<String, String> asked = open(PASSWORDS);
        PROVIDER.issueSignedByAnother(loginFor(asked));
        answer(asked, "success");
        assertToldOnlyThat("CODE_REJECTED");
    }

    @Test
    void aStatusWithoutACodeClaimsNothing() throws Exception {
        Map<String, String> asked = opened(PASSWORDS);
        get(CALLBACK + "?kc_action_status=success&state=" + asked.get("state"));
        assertToldOnlyThat("CODE_REJECTED");
    }

    @Test
    void anAnswerInAnotherIssuersNameClaimsNothing() throws Exception {
        Map<String, String> asked = opened(PASSWORDS);
        get(CALLBACK + "?code=code&kc_action_status=success&iss=http://localhost/another&state=" + asked.get("state"));
        assertToldOnlyThat("OTHER_ISSUER");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, login_suspended, LOGIN_SUSPENDED",
        "access_denied, login_provisional_ended, LOGIN_PROVISIONAL_ENDED",
        "access_denied, login_not_changeable, LOGIN_NOT_CHANGEABLE",
        "access_denied, service_stopped, SERVICE_STOPPED",
        "access_denied, <script>, DENIED",
        "temporarily_unavailable, authentication_expired, DENIED",
    })
    void anErrorIsToldEvenWhereAStatusClaimsSuccess(String error, String description, String outcome) throws Exception {
        perform(MockMvcRequestBuilders.get(CALLBACK)
                .param("error", error)
                .param("error_description", description)
                .param("kc_action_status", "success")
                .param("state", opened(PASSWORDS).get("state")));
        assertToldOnlyThat(outcome);
    }

    @Test
    void whateverComesBackTheCodeIsInNoAddress() throws Exception {
        assertThat(answer(opened(PASSWORDS), "success")).isEqualTo(RESULT);
        assertThat(answer(Map.of("state", "guessed"), "success")).isEqualTo(RESULT);
    }

    @Test
    void theOutcomeIsSaidOnce() throws Exception {
        answer(opened(PASSWORDS), "success");
        assertThat(page(RESULT)).contains("data-outcome=\"SUCCESS\"", "role=\"status\"");
        assertThat(page(RESULT)).doesNotContain("data-outcome");
    }

    @ParameterizedTest
    @CsvSource({"success, false", "cancelled, false", "error, true"})
    void whatDidNotEndAsWantedNamesWhomToTurnTo(String status, boolean contact) throws Exception {
        answer(opened(PASSWORDS), status);
        assertThat(page(RESULT).contains("受付時間 平日 9:00～17:00）までお問い合わせください。")).isEqualTo(contact);
    }

    @Test
    void aProcedureLeavesAPendingTransferWhereItIs() throws Exception {
        enter("PARTS", "1000", "October");
        answer(opened(PASSWORDS), "success");
        assertThat(page("/transfer/confirm")).contains("October");
    }

    /** Presses the button; returns the parameters of the authorization request. */
    private Map<String, String> open(String button) throws Exception {
        return parameters(redirect(post(button, Map.of())));
    }

    /** As {@link #open}; the provider is ready to answer as for an honest user. */
    private Map<String, String> opened(String button) throws Exception {
        Map<String, String> asked = open(button);
        PROVIDER.issue(loginFor(asked));
        return asked;
    }

    private static UnaryOperator<JWTClaimsSet.Builder> loginFor(Map<String, String> asked) {
        return token -> token.subject("subject-of-user01")
                .claim("sid", "session-of-user01")
                .claim("acr", "login")
                .claim("nonce", asked.get("nonce"));
    }

    private String answer(Map<String, String> asked, String status) throws Exception {
        MvcResult answered = perform(MockMvcRequestBuilders.get(CALLBACK)
                .param("code", "code")
                .param("state", asked.get("state"))
                .param("kc_action_status", status));
        return redirect(answered);
    }

    /** The reason is known to programs, and nothing is said about a change. */
    private void assertToldOnlyThat(String outcome) throws Exception {
        assertThat(page(RESULT))
                .contains("data-outcome=\"" + outcome + "\"")
                .doesNotContain("パスワードを変更しました。", "取りやめられました。", "お手続きが完了しました。", "<script");
    }

    private String page(String address) throws Exception {
        return get(address).getResponse().getContentAsString();
    }
}
