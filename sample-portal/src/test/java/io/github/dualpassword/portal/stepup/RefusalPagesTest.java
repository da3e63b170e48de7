package io.github.dualpassword.portal.stepup;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import io.github.dualpassword.portal.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the pages of refusals lead: never into the same refusal. */
class RefusalPagesTest extends PortalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confirmation_suspended",
                "confirmation_not_set",
                "otp_not_registered",
                "otp_not_started",
                "otp_not_yet",
                "otp_expired",
                "otp_suspended",
                "otp_not_available",
                "passkey_not_yet",
                "passkey_suspended",
                "passkey_not_available",
                "level_not_available",
                "service_stopped",
            })
    void whatCannotSucceedAgainIsOnlyGivenUp(String description) throws Exception {
        assertThat(refusedTransfer(description, "ja"))
                .contains("<button class=\"primary\">取りやめる</button>", "この内容を承認することはできません。", "October")
                .doesNotContain("確認画面へ戻る", "もう一度承認", "もう一度お試し", "??");
        assertThat(refusedTransfer(description, "en"))
                .contains("<button class=\"primary\">Cancel</button>", "cannot be approved at present", "October")
                .doesNotContain("Back to the check page", "again or cancel", "try again", "approve again", "??");
        assertThat(refusedPayee(description, "ja"))
                .contains("<button class=\"primary\">取りやめる</button>", "この内容を承認することはできません。", "1000001")
                .doesNotContain("確認画面へ戻る", "もう一度承認", "もう一度お試し", "??");
        assertThat(refusedPayee(description, "en"))
                .contains("<button class=\"primary\">Cancel</button>", "cannot be approved at present", "1000001")
                .doesNotContain("Back to the check page", "again or cancel", "try again", "approve again", "??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmation_cancelled", "something_new"})
    void whatCanSucceedAgainLeadsBackToTheCheck(String description) throws Exception {
        assertThat(refusedTransfer(description, "ja"))
                .contains("確認画面へ戻る", "もう一度承認するか、取りやめるか")
                .doesNotContain("<button class=\"primary\">", "承認することはできません");
        assertThat(refusedPayee(description, "en"))
                .contains("Back to the check page", "again or cancel")
                .doesNotContain("<button class=\"primary\">", "cannot be approved");
    }

    @ParameterizedTest
    @CsvSource({
        "ja, マスターユーザがお使いのトークンや当行が利用停止にしたトークン, お取引店までご連絡ください",
        "en, one that a master user uses or that the bank has suspended, please contact your bank",
    })
    void ofASuspendedTokenIsSaidThatOnlyTheBankMayBeAbleToReleaseIt(String language, String which, String whom)
            throws Exception {
        assertThat(refusedPayee("otp_suspended", language)).contains(which, whom);
    }

    @Test
    void oneTimePasswordsThatDoNotWorkAreAMatterOfTheBank() throws Exception {
        assertThat(refusedPayee("otp_not_available", "ja"))
                .contains("data-reason=\"LEVEL_NOT_AVAILABLE\"", "お取引店までお問い合わせください");
    }

    private String refusedTransfer(String description, String language) throws Exception {
        enter("PARTS", "1000", "October");
        return refused(CALLBACK, approve(), description, language);
    }

    private String refusedPayee(String description, String language) throws Exception {
        post("/payees", Map.of("name", "Co.", "branch", "MAIN", "kind", "ORDINARY", "number", "1000001"));
        String id = get("/payees/confirm")
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> asked = pushed(redirect(post("/payees/approve", Map.of("id", id))));
        return refused("/login/oauth2/code/payees", asked, description, language);
    }

    private String refused(String callback, Map<String, String> asked, String description, String language)
            throws Exception {
        String page = redirect(perform(MockMvcRequestBuilders.get(callback)
                .param("error", "access_denied")
                .param("error_description", description)
                .param("state", asked.get("state"))));
        return perform(MockMvcRequestBuilders.get(page).header("Accept-Language", language))
                .getResponse()
                .getContentAsString();
    }
}
