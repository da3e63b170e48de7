package io.github.dualpassword.otp.software;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.dualpassword.page.FormViolation;
import io.github.dualpassword.page.PageMessages;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be entered on the page ワンタイムパスワードトークン発行 (L04, L05). */
class IssueFormTest {

    private static final String ADDRESS = "phone.user@example.org";
    private static final String DIGITS = "4071";

    @Test
    void anAddressAndAPasswordTwiceEachIsAll() {
        assertThat(form(ADDRESS, ADDRESS, DIGITS, DIGITS)).isEmpty();
    }

    @Test
    void fullWidthCharactersAreReadAsTheirHalfWidthForms() {
        assertThat(form("ｐｈｏｎｅ＠ｅｘａｍｐｌｅ．ｏｒｇ", "phone@example.org", "４０７１", "4071"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a+b_c-d@mail.example.co.jp",
                "1234567890123456789012345678901234567890123456789012@example.org"
            })
    void possibleAddressesAreTaken(String address) {
        assertThat(form(address, address, DIGITS, DIGITS)).isEqualTo(address.length() < 4 ? bad() : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "phone@",
                "@example.org",
                "a b@example.org",
                "\"a\"@example.org",
                "a@b@example.org",
                "<a@example.org>",
                "a@example.org,b@example.org",
                "a..b@example.org",
                "=?utf-8?q?x?=@example.org",
                "花子@example.org",
                "a@example.org\nBcc: b@example.org",
                "12345678901234567890123456789012345678901234567890123@example.org"
            })
    void othersAreNot(String address) {
        assertThat(form(address, address, DIGITS, DIGITS)).isEqualTo(bad());
    }

    @Test
    void nothingMayBeEmpty() {
        assertThat(form("", "", "", ""))
                .containsExactly(
                        new FormViolation(IssueForm.ADDRESS, PageMessages.FIELD_EMPTY),
                        new FormViolation(IssueForm.ADDRESS_AGAIN, PageMessages.FIELD_EMPTY),
                        new FormViolation(IssueForm.PASSWORD, PageMessages.FIELD_EMPTY),
                        new FormViolation(IssueForm.PASSWORD_AGAIN, PageMessages.FIELD_EMPTY));
    }

    @Test
    void bothEntriesMustBeTheSame() {
        assertThat(form(ADDRESS, "other@example.org", DIGITS, "4072"))
                .containsExactly(
                        new FormViolation(IssueForm.ADDRESS_AGAIN, "dualPasswordIssueAddressesDiffer"),
                        new FormViolation(IssueForm.PASSWORD_AGAIN, PageMessages.NOT_THE_SAME_TWICE));
    }

    @Test
    void aPasswordHasFourToEightDigitsAndIsNotOneOfThoseThatManyChoose() {
        assertThat(form(ADDRESS, ADDRESS, "407", "407"))
                .containsExactly(new FormViolation(IssueForm.PASSWORD, "dualPasswordIssuePasswordImpossible"));
        assertThat(form(ADDRESS, ADDRESS, "1234", "1234"))
                .containsExactly(new FormViolation(IssueForm.PASSWORD, "dualPasswordIssuePasswordCommon"));
    }

    private static List<FormViolation> bad() {
        return List.of(new FormViolation(IssueForm.ADDRESS, "dualPasswordIssueAddressImpossible"));
    }

    private static List<FormViolation> form(String address, String addressAgain, String password, String again) {
        return IssueForm.read(Map.of(
                        IssueForm.ADDRESS, address,
                        IssueForm.ADDRESS_AGAIN, addressAgain,
                        IssueForm.PASSWORD, password,
                        IssueForm.PASSWORD_AGAIN, again)::get)
                .violations();
    }
}
