package io.github.dualpassword.portal.transfer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import com.nimbusds.jwt.JWTClaimsSet;

import io.github.dualpassword.portal.ForgingProvider;
import io.github.dualpassword.portal.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole way of a confirmation: form, request, answer, code exchange, result. */
class TransferConfirmationTest extends PortalTest {

    private static final String DONE = "/transfer/done?reference=";
    private static final String REFUSED = "/transfer/refused";

    @BeforeEach
    void enterATransfer() throws Exception {
        enter("PARTS", "1000", "October");
    }

    @Test
    void asksForTheConfirmationLevelWithOwnNonceStateAndProofKey() throws Exception {
        Map<String, String> asked = approve();

        assertThat(asked)
                .containsEntry("acr_values", "confirmation")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .doesNotContainKey("ui_locales")
                .containsEntry("redirect_uri", "http://localhost/login/oauth2/code/confirmation")
                .containsEntry("code_challenge_method", "S256");
        assertThat(asked.get("nonce")).hasSize(43);
        assertThat(asked.get("state")).hasSize(43);
    }

    @Test
    void aConfirmedTransferIsExecutedOnce() throws Exception {
        Map<String, String> asked = confirmed();

        String done = answer(asked);

        assertThat(done).startsWith(DONE);
        assertThat(get(done).getResponse().getContentAsString()).contains("1,000", "October");
        assertThat(redirect(get("/transfer/confirm"))).isEqualTo("/transfer");
    }

    @Test
    void eachTransferHasAResultOfItsOwn() throws Exception {
        String first = answer(confirmed());
        enter("OFFICE", "2000", "November");
        String second = answer(confirmed());

        assertThat(get(first).getResponse().getContentAsString()).contains("October");
        assertThat(get(second).getResponse().getContentAsString()).contains("November");
    }

    @Test
    void theCodeIsExchangedWithTheVerifierOfTheChallenge() throws Exception {
        Map<String, String> asked = confirmed();
        answer(asked);

        byte[] verifier = PROVIDER.lastTokenRequest().get("code_verifier").getBytes(StandardCharsets.US_ASCII);
        assertThat(asked.get("code_challenge"))
                .isEqualTo(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier)));
    }

    @Test
    void aReplayedAnswerExecutesNothing() throws Exception {
        Map<String, String> asked = confirmed();
        answer(asked);
        int executed = executed();

        assertThat(answer(asked)).isEqualTo(REFUSED);
        assertRefusedBecause("UNKNOWN_REQUEST");
        assertThat(executed()).isEqualTo(executed);
    }

    @Test
    void aTokenForOneTransferDoesNotConfirmTheNext() throws Exception {
        Map<String, String> first = confirmed();
        answer(first);
        enter("PARTS", "1000", "October");
        Map<String, String> second = approve();
        PROVIDER.issue(confirmationOf(first));

        assertThat(answer(second)).isEqualTo(REFUSED);
        assertRefusedBecause("OTHER_TRANSACTION");
    }

    @Test
    void aChangedAmountNeedsAConfirmationOfItsOwn() throws Exception {
        Map<String, String> asked = confirmed();
        enter("PARTS", "9000000", "October");

        assertThat(answer(asked)).isEqualTo(REFUSED);
        assertRefusedBecause("UNKNOWN_REQUEST");
        assertThat(get("/transfer/confirm").getResponse().getContentAsString()).contains("9,000,000");
    }

    @Test
    void aPageThatShowsAnOlderTransferCannotApproveTheNewerOne() throws Exception {
        String page = get("/transfer/confirm").getResponse().getContentAsString();
        String id = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        enter("PARTS", "9000000", "October");

        assertThat(redirect(post("/transfer/approve", Map.of("id", id)))).isEqualTo("/transfer/confirm");
    }

    @Test
    void aWrongStateUsesTheRequestUp() throws Exception {
        Map<String, String> asked = confirmed();

        answer(Map.of("state", "guessed"));
        assertRefusedBecause("UNKNOWN_REQUEST");
        answer(asked);
        assertRefusedBecause("UNKNOWN_REQUEST");
    }

    @Test
    void aTokenOfThePlainSignInLevelIsRefused() throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issue(token -> confirmationOf(asked).apply(token).claim("acr", "login"));
        answer(asked);
        assertRefusedBecause("OTHER_LEVEL");
    }

    @Test
    void anEntryBeforeTheRequestIsRefused() throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issue(token -> confirmationOf(asked)
                .apply(token)
                .claim("auth_time", Instant.now().getEpochSecond() - 60));
        answer(asked);
        assertRefusedBecause("NOT_FRESH");
    }

    @Test
    void anotherUsersEntryIsRefused() throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issue(token -> confirmationOf(asked).apply(token).subject("subject-of-user02"));
        answer(asked);
        assertRefusedBecause("OTHER_USER");
    }

    @Test
    void whoeverElseIsSignedInMeanwhileCannotUseTheAnswer() throws Exception {
        Map<String, String> asked = confirmed();

        String next = redirect(portal.perform(MockMvcRequestBuilders.get(CALLBACK)
                        .param("state", asked.get("state"))
                        .param("code", "code")
                        .session(session)
                        .with(signedIn("subject-of-user02", "session-of-user02")))
                .andReturn());

        assertThat(next).isEqualTo(REFUSED);
        assertRefusedBecause("OTHER_USER");
    }

    @Test
    void aTokenWithAForgedSignatureIsRefused() throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issueSignedByAnother(confirmationOf(asked));
        answer(asked);
        assertRefusedBecause("CODE_REJECTED");
    }

    @Test
    void aTokenForAnotherClientIsRefused() throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issue(token -> confirmationOf(asked).apply(token).audience("another-client"));
        answer(asked);
        assertRefusedBecause("CODE_REJECTED");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issue(token -> confirmationOf(asked).apply(token).issuer("http://localhost/another"));
        answer(asked);
        assertRefusedBecause("CODE_REJECTED");
    }

    @Test
    void anAnswerInAnotherIssuersNameIsRefused() throws Exception {
        Map<String, String> asked = confirmed();
        get(CALLBACK + "?code=code&iss=http://localhost/another&state=" + asked.get("state"));
        assertRefusedBecause("OTHER_ISSUER");
    }

    @ParameterizedTest
    @CsvSource({
        "confirmation_suspended, SUSPENDED",
        "confirmation_not_set, NOT_SET",
        "something_new, DENIED",
        "<script>, DENIED",
    })
    void aRefusalByKeycloakIsToldAndTheTransferKept(String description, String reason) throws Exception {
        Map<String, String> asked = approve();

        String next = redirect(perform(MockMvcRequestBuilders.get(CALLBACK)
                .param("error", "access_denied")
                .param("error_description", description)
                .param("state", asked.get("state"))));

        assertThat(next).isEqualTo(REFUSED);
        assertRefusedBecause(reason);
        assertThat(get("/transfer/confirm").getResponse().getContentAsString()).contains("October");
    }

    @Test
    void aRefusalWithoutTheRightStateIsNobodysRefusal() throws Exception {
        approve();
        get(CALLBACK + "?error=access_denied&error_description=confirmation_suspended&state=guessed");
        assertRefusedBecause("UNKNOWN_REQUEST");
    }

    @Test
    void aRefusedTransferCanBeApprovedAgainWithANewRequest() throws Exception {
        Map<String, String> first = approve();
        get(CALLBACK + "?error=access_denied&state=" + first.get("state"));
        Map<String, String> second = approve();
        PROVIDER.issue(confirmationOf(second));

        assertThat(second.get("nonce")).isNotEqualTo(first.get("nonce"));
        assertThat(answer(second)).startsWith(DONE);
    }

    @Test
    void anAbandonedTransferIsNotExecutedByALateAnswer() throws Exception {
        Map<String, String> asked = confirmed();
        post("/transfer/abandon", Map.of());

        answer(asked);
        assertRefusedBecause("UNKNOWN_REQUEST");
    }

    @Test
    void nobodyElseSeesATransfersResult() throws Exception {
        Map<String, String> asked = confirmed();
        String done = answer(asked);

        assertThat(redirect(portal.perform(MockMvcRequestBuilders.get(done)
                                .with(signedIn("subject-of-user02", "session-of-user02")))
                        .andReturn()))
                .isEqualTo("/transfer/history");
    }

    /** Approves the pending transfer; the provider is ready to confirm it. */
    private Map<String, String> confirmed() throws Exception {
        Map<String, String> asked = approve();
        PROVIDER.issue(confirmationOf(asked));
        return asked;
    }

    private static UnaryOperator<JWTClaimsSet.Builder> confirmationOf(Map<String, String> asked) {
        return ForgingProvider.confirmationOf(asked, "confirmation");
    }

    private String answer(Map<String, String> asked) throws Exception {
        return redirect(get(CALLBACK + "?code=code&state=" + asked.get("state")));
    }

    private void assertRefusedBecause(String reason) throws Exception {
        assertThat(get(REFUSED).getResponse().getContentAsString())
                .contains("data-reason=\"" + reason + "\"", "受付時間 平日 9:00～17:00）までお問い合わせください。")
                .doesNotContain("<script");
    }

    private int executed() throws Exception {
        return get("/transfer/history").getResponse().getContentAsString().split("<tr>").length;
    }
}
