package io.github.dualpassword.portal.transfer;

import java.util.Map;
import java.util.Optional;
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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What Keycloak shows of a transfer, and that nothing else is executed than what was shown. */
class BoundTransferTest extends PortalTest {

    private static final String REFUSED = "/transfer/refused";
    private static final String TXN = "\"txn\":\"[0-9]{8}-[2-9A-HJ-NP-Z]{10}\"";

    @BeforeEach
    void enterATransfer() throws Exception {
        enter("PARTS", "1250000", "October");
    }

    @Test
    void theBrowserCarriesTheReferenceAlone() throws Exception {
        Map<String, String> sent = parameters(redirect(post("/transfer/approve", Map.of("id", idOf("ja")))));

        assertThat(sent).containsOnlyKeys("client_id", "request_uri");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, 株式会社サンプル部品, 見本銀行 本店 普通 0012345, 振込先, 振込金額, 振込目的, サンプル銀行 本店営業部 普通 0000001",
        "en, Sample Parts Co., 'Specimen Bank, Head Office, ordinary 0012345', Payee, Amount, Purpose,"
                + " 'Sample Bank, Head Office, ordinary 0000001'",
    })
    void whatIsPushedIsWhatThePageShowsInItsLanguage(
            String language, String payee, String account, String to, String amount, String purpose, String from)
            throws Exception {
        String page = perform(MockMvcRequestBuilders.get("/transfer/confirm").header("Accept-Language", language))
                .getResponse()
                .getContentAsString();
        String details = approve(language).get("authorization_details");

        assertThat(page).contains(payee, account, to, amount, purpose, from);
        assertThat(details)
                .containsPattern(TXN)
                .contains(
                        "\"type\":\"dual-password-transaction\"",
                        "\"payee\":\"" + payee + "\"",
                        "\"account\":\"" + account + "\"",
                        "\"amount\":\"1250000\",\"currency\":\"JPY\"",
                        "{\"label\":\"" + purpose + "\",\"value\":\"October\"}",
                        "\"value\":\"" + from + "\"",
                        "\"labels\":{\"payee\":\"" + to + "\"",
                        "\"amount\":\"" + amount + "\"");
    }

    @Test
    void eachRequestHasANumberOfItsOwnAndThatOfTheConfirmedOneIsTheReference() throws Exception {
        String first = txn(approve());
        Map<String, String> second = approve();
        PROVIDER.issue(ForgingProvider.confirmationOf(second, "confirmation"));

        String done = answer(second);

        assertThat(txn(second)).isNotEqualTo(first);
        assertThat(done).isEqualTo("/transfer/done?reference=" + txn(second));
        assertThat(get(done).getResponse().getContentAsString()).contains(txn(second));
    }

    @Test
    void aTokenOfAnotherTransactionExecutesNothing() throws Exception {
        Map<String, String> small = approve();
        enter("PARTS", "9999999", "October");
        Map<String, String> large = approve();

        assertRefused(large, token -> token.claim("txn", txn(small)));
        assertRefused(approve(), token -> token.claim("txn_hash", hashOf(small)));
        assertRefused(approve(), token -> token.claim("txn", null));
        assertRefused(approve(), token -> token.claim("txn_hash", null));
    }

    private void assertRefused(Map<String, String> pushed, UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        PROVIDER.issue(token -> change.apply(
                ForgingProvider.confirmationOf(pushed, "confirmation").apply(token)));

        assertThat(answer(pushed)).isEqualTo(REFUSED);
        assertThat(page(REFUSED, "ja")).contains("data-reason=\"NOT_AS_SHOWN\"", "承認が確認できませんでした");
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_authorization_details, transaction_invalid: 'payee' holds a character, NOT_SHOWABLE, 表示できない文字, cannot be shown",
        "400, invalid_authorization_details, transaction_nonce: The pushed request has no nonce., NOT_ACCEPTED, 受け付けることができません, not accepted",
        "401, invalid_client, Invalid client or Invalid client credentials, NOT_ASKED, 始めることができません, could not be started",
        "503, temporarily_unavailable, , NOT_ASKED, 始めることができません, could not be started",
    })
    void aPushThatIsRefusedIsToldInPlainWords(
            int status, String error, String description, String reason, String japanese, String english)
            throws Exception {
        PROVIDER.refusePush(status, "{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(error, description));

        assertThat(redirect(post("/transfer/approve", Map.of("id", idOf("ja")))))
                .isEqualTo(REFUSED);

        assertThat(page(REFUSED, "ja"))
                .contains("data-reason=\"" + reason + "\"", japanese, "October")
                .doesNotContain("??", "holds a character");
        assertThat(page(REFUSED, "en")).contains(english).doesNotContain("??");
    }

    @Test
    void anAnswerToAPushThatIsNoJsonIsARefusal() throws Exception {
        PROVIDER.refusePush(502, "<html>Bad gateway</html>");
        assertThat(redirect(post("/transfer/approve", Map.of("id", idOf("ja")))))
                .isEqualTo(REFUSED);
        assertThat(page(REFUSED, "ja")).contains("data-reason=\"NOT_ASKED\"");

        PROVIDER.refusePush(201, "{}");
        assertThat(redirect(post("/transfer/approve", Map.of("id", idOf("ja")))))
                .isEqualTo(REFUSED);
        assertThat(page(REFUSED, "ja")).contains("data-reason=\"NOT_ASKED\"");
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, transaction_expired, EXPIRED, 有効時間が過ぎました, has expired",
        "access_denied, transaction_closed, ANSWERED_ELSEWHERE, ほかの画面で終了しています, another window",
        "invalid_authorization_details, transaction_altered, ALTERED, 途中で変更されていました, changed on its way",
        "invalid_authorization_details, transaction_missing, NOT_ACCEPTED, 受け付けることができませんでした, not accepted",
        "invalid_authorization_details, transaction_new_one, NOT_ACCEPTED, 受け付けることができませんでした, not accepted",
    })
    void aRefusalByKeycloakIsToldInPlainWords(
            String error, String description, String reason, String japanese, String english) throws Exception {
        Map<String, String> pushed = approve();

        String next = redirect(get(
                CALLBACK + "?error=" + error + "&error_description=" + description + "&state=" + pushed.get("state")));

        assertThat(next).isEqualTo(REFUSED);
        assertThat(page(REFUSED, "ja"))
                .contains("data-reason=\"" + reason + "\"", japanese)
                .doesNotContain("??");
        assertThat(page(REFUSED, "en")).contains(english).doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"used, ANSWER_LOST", "confirmed, ANSWER_LOST", "refused, CODE_REJECTED", ", CODE_REJECTED"})
    void whereTheCodeGivesNoTokenKeycloakIsAskedAndNothingIsExecuted(String state, String reason) throws Exception {
        Map<String, String> pushed = approve();
        PROVIDER.refuseCodes();
        PROVIDER.transactionsAre(Optional.ofNullable(state));

        assertThat(answer(pushed)).isEqualTo(REFUSED);

        assertThat(PROVIDER.lastInquiry()).containsEntry("txn", txn(pushed));
        assertThat(page(REFUSED, "ja")).contains("data-reason=\"" + reason + "\"", "October");
        assertThat(page("/transfer/history", "ja")).doesNotContain(txn(pushed));
    }

    @ParameterizedTest
    @CsvSource({
        "shown, SHOWN, 途中のままになっています, is not finished",
        "used, USED, 結果を受け取ることができませんでした, has not reached",
        "refused, REFUSED, 取りやめられました, was cancelled",
        "expired, EXPIRED, 有効時間が過ぎました, has expired",
    })
    void whoIsBackWithoutAnAnswerIsToldWhatHasBecomeOfTheQuestion(
            String told, String state, String japanese, String english) throws Exception {
        approve();
        PROVIDER.transactionsAre(Optional.of(told));

        assertThat(page("/transfer/confirm", "ja")).contains("data-asked=\"" + state + "\"", japanese);
        assertThat(page("/transfer/confirm", "en")).contains("data-asked=\"" + state + "\"", english);
    }

    @Test
    void nothingIsSaidOfAQuestionOfWhichKeycloakTellsNothingAndNoneIsAskedWithoutOne() throws Exception {
        PROVIDER.transactionsAre(Optional.of("shown"));
        assertThat(page("/transfer/confirm", "ja")).contains("October").doesNotContain("data-asked");

        approve();
        PROVIDER.transactionsAre(Optional.empty());
        assertThat(page("/transfer/confirm", "ja")).contains("October").doesNotContain("data-asked");
    }

    private static String txn(Map<String, String> pushed) {
        return pushed.get("authorization_details").replaceAll(".*\"txn\":\"([^\"]+)\".*", "$1");
    }

    private static String hashOf(Map<String, String> pushed) {
        return ForgingProvider.hash(pushed.get("authorization_details"));
    }

    private String answer(Map<String, String> pushed) throws Exception {
        return redirect(get(CALLBACK + "?code=code&state=" + pushed.get("state")));
    }

    private Map<String, String> approve(String language) throws Exception {
        return pushed(redirect(perform(MockMvcRequestBuilders.post("/transfer/approve")
                .with(csrf())
                .param("id", idOf(language))
                .header("Accept-Language", language))));
    }

    private String idOf(String language) throws Exception {
        return page("/transfer/confirm", language).replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
    }

    private String page(String address, String language) throws Exception {
        return perform(MockMvcRequestBuilders.get(address).header("Accept-Language", language))
                .getResponse()
                .getContentAsString();
    }
}
