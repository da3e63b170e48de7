package io.github.dualpassword.portal.payee;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import io.github.dualpassword.portal.PortalTest;

import static io.github.dualpassword.portal.ForgingProvider.confirmationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Changes of payees and transfers in a portal that is set to ask for one-time passwords. */
@TestPropertySource(properties = {"portal.levels.payees=otp", "portal.levels.transfer=confirmation-otp"})
class PayeeConfirmationTest extends PortalTest {

    private static final String PAYEES = "/login/oauth2/code/payees";
    private static final String REFUSED = "/payees/refused";

    @Test
    void eachProcedureAsksForItsOwnLevel() throws Exception {
        enter("PARTS", "1000", "October");

        assertThat(approve()).containsEntry("acr_values", "confirmation-otp");
        assertThat(register("Co.", "1000001")).containsEntry("acr_values", "otp");
        assertThat(page("/payees/confirm")).contains("ワンタイムパスワードで承認").doesNotContain("確認用パスワード");
        assertThat(page("/transfer/confirm")).contains("確認用パスワードとワンタイムパスワードで承認");
    }

    @Test
    void aConfirmedPayeeIsRegisteredOnceAndCanBePaid() throws Exception {
        Map<String, String> asked = register("株式会社見本商店", "1000002");
        assertThat(page("/payees")).doesNotContain("9999-001-1-1000002");
        PROVIDER.issue(confirmationOf(asked, "otp"));

        assertThat(answer(asked)).isEqualTo("/payees");

        assertThat(page("/payees")).contains("株式会社見本商店", "data-payee=\"9999-001-1-1000002\"");
        assertThat(page("/transfer")).contains("株式会社見本商店");
        answer(asked);
        assertRefusedBecause("UNKNOWN_REQUEST");
    }

    @Test
    void aConfirmedPayeeIsDeletedAndPaidNoMore() throws Exception {
        enter("TRANSPORT", "1000", "October");
        Map<String, String> transfer = approve();
        Map<String, String> asked = change(post("/payees/delete", Map.of("id", "TRANSPORT")));
        PROVIDER.issue(confirmationOf(asked, "otp"));
        answer(asked);
        assertThat(page("/payees")).doesNotContain("9999-002-1-0067890");

        PROVIDER.issue(confirmationOf(transfer, "confirmation-otp"));
        String next = redirect(get(CALLBACK + "?code=code&state=" + transfer.get("state")));

        assertThat(next).isEqualTo("/transfer/refused");
        assertThat(page(next)).contains("data-reason=\"OTHER_TRANSACTION\"");
    }

    @ParameterizedTest
    @CsvSource({"login", "confirmation", "confirmation-otp"})
    void aTokenOfAnotherLevelChangesNothing(String acr) throws Exception {
        Map<String, String> asked = register("Co.", "1000003");
        PROVIDER.issue(confirmationOf(asked, acr));

        assertThat(answer(asked)).isEqualTo(REFUSED);

        assertRefusedBecause("OTHER_LEVEL");
        assertThat(page("/payees")).doesNotContain("9999-001-1-1000003");
    }

    @Test
    void anEntryBeforeTheRequestChangesNothing() throws Exception {
        Map<String, String> asked = register("Co.", "1000004");
        PROVIDER.issue(token -> confirmationOf(asked, "otp")
                .apply(token)
                .claim("auth_time", Instant.now().getEpochSecond() - 60));

        answer(asked);

        assertRefusedBecause("NOT_FRESH");
        assertThat(page("/payees")).doesNotContain("9999-001-1-1000004");
    }

    @Test
    void theConfirmationOfOneChangeIsNoneOfTheNext() throws Exception {
        Map<String, String> first = register("Co.", "1000005");
        Map<String, String> second = register("Co.", "1000006");
        PROVIDER.issue(confirmationOf(first, "otp"));

        assertThat(answer(second)).isEqualTo(REFUSED);

        assertRefusedBecause("OTHER_TRANSACTION");
        assertThat(page("/payees")).doesNotContain("9999-001-1-1000005", "9999-001-1-1000006");
    }

    @Test
    void theConfirmationOfATransferIsNoneOfAChange() throws Exception {
        enter("PARTS", "1000", "October");
        Map<String, String> transfer = approve();
        Map<String, String> asked = register("Co.", "1000007");
        PROVIDER.issue(confirmationOf(transfer, "otp"));

        answer(asked);

        assertRefusedBecause("OTHER_TRANSACTION");
    }

    @ParameterizedTest
    @CsvSource({
        "otp_not_registered, OTP_NOT_REGISTERED, トークンが登録されていません",
        "otp_not_started, OTP_NOT_STARTED, ご利用開始日になっていません",
        "otp_not_yet, OTP_NOT_YET, 登録されたばかりのトークン",
        "otp_expired, OTP_EXPIRED, 有効期限が過ぎています",
        "otp_suspended, OTP_SUSPENDED, トークンが利用停止になっています",
        "level_not_available, LEVEL_NOT_AVAILABLE, 認証をご利用いただけません",
        "confirmation_cancelled, CANCELLED, 承認は取りやめられました",
    })
    void aRefusalIsToldInPlainWordsWithWhomToAsk(String description, String reason, String words) throws Exception {
        Map<String, String> asked = register("Co.", "1000008");

        String next = redirect(perform(MockMvcRequestBuilders.get(PAYEES)
                .param("error", "access_denied")
                .param("error_description", description)
                .param("state", asked.get("state"))));

        assertThat(next).isEqualTo(REFUSED);
        assertRefusedBecause(reason);
        assertThat(page(REFUSED)).contains("振込先は変更されていません。", words, "1000008");
        assertThat(perform(MockMvcRequestBuilders.get(REFUSED).header("Accept-Language", "en"))
                        .getResponse()
                        .getContentAsString())
                .contains("The payees were not changed.", "telephone 0120-000-000")
                .doesNotContain("??");
        assertThat(page("/payees/confirm")).contains("1000008");
    }

    @Test
    void aPageThatShowsAnOlderChangeCannotApproveTheNewerOne() throws Exception {
        String id = enterPayee("Co.", "1000009");
        enterPayee("Co.", "1000010");

        assertThat(redirect(post("/payees/approve", Map.of("id", id)))).isEqualTo("/payees/confirm");
    }

    @Test
    void whatWasTypedCanBeCorrected() throws Exception {
        enterPayee("株式会社見本商店", "1000012");
        assertThat(page("/payees/confirm")).contains("href=\"/payees#register\"", "修正する");

        assertThat(page("/payees"))
                .contains("id=\"register\"", "value=\"株式会社見本商店\"", "value=\"1000012\"")
                .containsPattern("<option value=\"MAIN\" selected")
                .containsPattern("<option value=\"ORDINARY\" selected");

        assertThat(register("株式会社見本商店", "1000013")).containsEntry("acr_values", "otp");
        post("/payees/abandon", Map.of());
        assertThat(page("/payees")).doesNotContain("株式会社見本商店", "selected");
    }

    @Test
    void ofADeletionNothingIsCorrected() throws Exception {
        post("/payees/delete", Map.of("id", "TRANSPORT"));

        assertThat(page("/payees/confirm")).contains("0067890").doesNotContain("修正する");
        assertThat(page("/payees")).doesNotContain("value=\"0067890\"", "selected");
    }

    @Test
    void anAbandonedChangeIsNotCarriedOutByALateAnswer() throws Exception {
        Map<String, String> asked = register("Co.", "1000011");
        PROVIDER.issue(confirmationOf(asked, "otp"));
        post("/payees/abandon", Map.of());

        answer(asked);

        assertRefusedBecause("UNKNOWN_REQUEST");
        assertThat(page("/payees")).doesNotContain("9999-001-1-1000011");
    }

    @ParameterizedTest
    @CsvSource({"ja, 口座番号は数字7桁で入力してください。", "en, Enter the account number in seven digits."})
    void wrongInputIsExplained(String language, String text) throws Exception {
        MvcResult result = perform(MockMvcRequestBuilders.post("/payees")
                .with(csrf())
                .param("name", "<b>Co.</b>")
                .param("number", "1")
                .header("Accept-Language", language));

        assertThat(result.getResponse().getStatus()).isEqualTo(400);
        assertThat(result.getResponse().getContentAsString())
                .contains(text, "&lt;b&gt;Co.", "aria-invalid=\"true\"")
                .doesNotContain("<b>", "??");
    }

    private String enterPayee(String name, String number) throws Exception {
        post("/payees", Map.of("name", name, "branch", "MAIN", "kind", "ORDINARY", "number", number));
        return page("/payees/confirm").replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
    }

    /** Enters a payee and presses "approve"; the parameters of the request that was pushed. */
    private Map<String, String> register(String name, String number) throws Exception {
        return pushed(redirect(post("/payees/approve", Map.of("id", enterPayee(name, number)))));
    }

    private Map<String, String> change(MvcResult entered) throws Exception {
        String id = page(redirect(entered)).replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        return pushed(redirect(post("/payees/approve", Map.of("id", id))));
    }

    private String answer(Map<String, String> asked) throws Exception {
        return redirect(get(PAYEES + "?code=code&state=" + asked.get("state")));
    }

    private String page(String address) throws Exception {
        return get(address).getResponse().getContentAsString();
    }

    private void assertRefusedBecause(String reason) throws Exception {
        assertThat(page(REFUSED)).contains("data-reason=\"" + reason + "\"", "受付時間 平日 9:00～17:00）までお問い合わせください。");
    }
}
