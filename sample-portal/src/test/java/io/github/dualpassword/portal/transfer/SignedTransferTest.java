package io.github.dualpassword.portal.transfer;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import io.github.dualpassword.portal.ForgingProvider;
import io.github.dualpassword.portal.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal where a passkey signs: it says so before, asks for that level, and shows afterwards what the ID token says. */
@TestPropertySource(properties = {"portal.levels.transfer=phr", "portal.levels.payees=phr"})
class SignedTransferTest extends PortalTest {

    @BeforeEach
    void enterATransfer() throws Exception {
        enter("PARTS", "1000", "October");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, パスキーで承認, パスキーで署名する画面に移ります, パスキーによる署名",
        "en, Approve with passkey, the page where your passkey signs, Signature of your passkey",
    })
    void aPasskeySignsAndThePageSaysWhatTheTokenSaysOfIt(String language, String button, String how, String proof)
            throws Exception {
        assertThat(page("/transfer/confirm", language)).contains(button, how).doesNotContain("??");
        Map<String, String> asked = approve();
        PROVIDER.issue(token ->
                ForgingProvider.confirmationOf(asked, "phr").apply(token).claim("amr", List.of("pop", "user", "mfa")));

        String done = redirect(perform(
                MockMvcRequestBuilders.get(CALLBACK).param("code", "code").param("state", asked.get("state"))));

        assertThat(asked).containsEntry("acr_values", "phr");
        assertThat(page(done, language))
                .contains(proof, "acr: phr / amr: pop, user, mfa")
                .doesNotContain("??");
    }

    /** The confirmation password is none. */
    @ParameterizedTest
    @CsvSource({"confirmation", "otp", "confirmation-otp", "login"})
    void anyOtherLevelExecutesNothing(String acr) throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issue(ForgingProvider.confirmationOf(asked, acr));

        String refused = redirect(perform(
                MockMvcRequestBuilders.get(CALLBACK).param("code", "code").param("state", asked.get("state"))));

        assertThat(page(refused, "ja")).contains("data-reason=\"OTHER_LEVEL\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, passkey_not_registered, PASSKEY_NOT_REGISTERED, パスキーを登録する, true",
        "en, passkey_not_registered, PASSKEY_NOT_REGISTERED, Register a passkey, true",
        "ja, passkey_not_yet, PASSKEY_NOT_YET, パスキー登録のお知らせ, false",
        "en, passkey_suspended, PASSKEY_SUSPENDED, have a master user or your bank revoke it, false",
        "ja, passkey_removed, PASSKEY_REMOVED, もう一度ログイン, false",
        "en, passkey_of_another, OTHER_USER, Log out and log in again, false",
        "ja, passkey_not_available, LEVEL_NOT_AVAILABLE, お取引店, false",
    })
    void aRefusalLeadsToTheRegistrationWhereThatEndsIt(
            String language, String description, String reason, String text, boolean leads) throws Exception {
        String state = approve().get("state");
        String refused = redirect(perform(MockMvcRequestBuilders.get(CALLBACK)
                .param("error", "access_denied")
                .param("error_description", description)
                .param("state", state)));

        String page = page(refused, language);

        assertThat(page)
                .contains("data-reason=\"" + reason + "\"", text, "October")
                .doesNotContain("??");
        assertThat(page.contains("action=\"/administration/register-passkey\"")).isEqualTo(leads);
    }

    @ParameterizedTest
    @CsvSource({"ja, パスキー登録", "en, Register a passkey"})
    void theTopPageLeadsToTheRegistrationAndSaysHowItEnded(String language, String entry) throws Exception {
        assertThat(page("/top", language)).contains(entry, "action=\"/administration/register-passkey\"");
        for (String status : List.of("success", "cancelled", "error")) {
            Map<String, String> asked = parameters(redirect(post("/administration/register-passkey", Map.of())));
            assertThat(asked).containsEntry("kc_action", "register-passkey");
            PROVIDER.issue(token -> token.subject("subject-of-user01")
                    .claim("sid", "session-of-user01")
                    .claim("nonce", asked.get("nonce")));
            perform(MockMvcRequestBuilders.get("/login/oauth2/code/procedure")
                    .param("code", "code")
                    .param("state", asked.get("state"))
                    .param("kc_action_status", status));

            assertThat(page("/top", language))
                    .contains("data-outcome=\"" + status.toUpperCase(java.util.Locale.ROOT))
                    .doesNotContain("??");
        }
    }

    private String page(String address, String language) throws Exception {
        return perform(MockMvcRequestBuilders.get(address).header("Accept-Language", language))
                .getResponse()
                .getContentAsString();
    }
}
