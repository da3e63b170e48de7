package io.github.dualpassword.boundtransaction;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Details are read as exactly what they must be, and hold nothing that could look like something else. */
class TransactionDetailsTest {

    @Test
    void allThatCanBeSaidIsRead() throws DetailsFault {
        TransactionDetails details = TransactionDetails.read("""
                [{"type":"dual-password-transaction","txn":"T-1.a_b~c","payee":"株式会社サンプル","account":"普通 １２３4567",
                  "amount":"1250000","currency":"JPY","lines":[{"label":"摘要","value":"11月分"}],
                  "labels":{"payee":"登録先","account":"登録口座","amount":"限度額"}}]""");

        assertThat(details.txn()).isEqualTo("T-1.a_b~c");
        assertThat(details.payee()).contains("株式会社サンプル");
        assertThat(details.account()).contains("普通 １２３4567");
        assertThat(details.amount().orElseThrow().printed()).isEqualTo("1,250,000");
        assertThat(details.lines()).containsExactly(new TransactionDetails.Line("摘要", "11月分"));
        assertThat(details.label("payee")).isEqualTo("登録先");
        assertThat(details.label("account")).isEqualTo("登録口座");
        assertThat(details.label("amount")).isEqualTo("限度額");
        TransactionView view = new TransactionView(details);
        assertThat(view.isYen()).isTrue();
        assertThat(view.currency()).isEqualTo("JPY");
        assertThat(view.label("payee")).isEqualTo("登録先");
        assertThat(view.txn()).isEqualTo("T-1.a_b~c");
        assertThat(view.payee()).isEqualTo("株式会社サンプル");
        assertThat(view.account()).isEqualTo("普通 １２３4567");
        assertThat(view.amount()).isEqualTo("1,250,000");
        assertThat(view.lines()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotShown() throws DetailsFault {
        TransactionView view = new TransactionView(TransactionDetails.read(entry("\"account\":\"A\"")));

        assertThat(view.payee()).isEmpty();
        assertThat(view.amount()).isEmpty();
        assertThat(view.currency()).isEmpty();
        assertThat(view.isYen()).isFalse();
        assertThat(view.lines()).isEmpty();
        assertThat(view.label("payee")).isEmpty();
        assertThat(new TransactionView(TransactionDetails.read(entry("\"payee\":\"A\""))).account())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,JPY,0",
        "1,JPY,1",
        "999,JPY,999",
        "1000,JPY,'1,000'",
        "999999999999999,JPY,'999,999,999,999,999'",
        "12.50,USD,12.50",
        "12,USD,12.00",
        "1234.567,BHD,'1,234.567'"
    })
    void amountsAreWrittenAsBanksPrintThem(String amount, String currency, String printed) throws DetailsFault {
        assertThat(TransactionAmount.checked(amount, currency).printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "-1,JPY",
        "+1,JPY",
        "01,JPY",
        "1e6,JPY",
        "'1,000',JPY",
        "1.0,JPY",
        "1.,JPY",
        "1.,USD",
        "1.5,USD",
        "1.500,USD",
        ".50,USD",
        "１００,JPY",
        "٣,JPY",
        "'',JPY",
        "' 1',JPY",
        "1000000000000000,JPY",
        "1,XXX",
        "1,XAU",
        "1,jpy",
        "1,YEN",
        "1,''"
    })
    void whatIsNoAmountOfACurrencyIsRefused(String amount, String currency) {
        assertThatThrownBy(() -> TransactionAmount.checked(amount, currency)).isInstanceOf(DetailsFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u0000B",
                "A\nB",
                "A\tB",
                "A\u007FB",
                "A\u0085B",
                "A\u200BB",
                "A\u200DB",
                "A\u200EB",
                "A\u202EB",
                "A\u2066B",
                "A\u00ADB",
                "A\uFEFFB",
                "A\u2028B",
                "A\u2029B",
                "A\uE000B",
                "A\u0378B",
                "A\u00A0B",
                "A\u2003B",
                "A\u05D0B",
                "A\u0627B",
                "A\u0661B",
                "A\u0967B",
                "A\uD835\uDFCEB",
                "1\u0336000",
                "A\u20DDB",
                "か\u3099",
                "A\uFE0FB",
                "A\uDB40\uDD00B",
                "A\u3164B",
                "A\uFFA0B",
                "A\u115FB",
                "A\u1160B",
                "A\u2800B",
                "\u1780\u17B5",
                "\u1820\u180B",
                "1\u0483000",
                "1\u05B0000",
                "1\u0610000",
                "\u0E01A\u0E31",
                "一\u302E",
                "\u0E31A",
                "1\uD834\uDD65000",
                " A",
                "A ",
                "\u3000A",
                "A\u3000",
                "",
                // Four marks on one letter, of its own script.
                "ก\u0e31\u0e48\u0e48\u0e48"
            })
    void whatCouldLookLikeSomethingElseIsRefused(String text) {
        assertThatThrownBy(() -> ShownText.checked("payee", text, 140))
                .isInstanceOf(DetailsFault.class)
                .hasMessageStartingWith("'payee'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "株式会社サンプル商事",
                "ｶ)ｻﾝﾌﾟﾙ",
                "山田　太郎",
                "Café René & Söhne <GmbH>",
                "普通 １２３４567",
                "がぎぐ",
                "한국",
                "𠮷野家",
                "हिन्दी",
                "กำลังใจ",
                "A–B",
                "¥1"
            })
    void ordinaryTextsAreTaken(String text) throws DetailsFault {
        assertThat(ShownText.checked("payee", text, 140)).isEqualTo(text);
    }

    @Test
    void charactersAreCountedAndNotTheirHalves() throws DetailsFault {
        assertThat(ShownText.checked("payee", "𠮷".repeat(140), 140)).hasSize(280);
        assertThatThrownBy(() -> ShownText.checked("payee", "𠮷".repeat(141), 140))
                .isInstanceOf(DetailsFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "[null]",
                "{}",
                "[{}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\"}]",
                "[{\"type\":\"dual-password-transaction\",\"payee\":\"A\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"\",\"payee\":\"A\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T 1\",\"payee\":\"A\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\",\"payee\":\"B\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\",\"other\":\"B\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":1}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"amount\":\"1\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"currency\":\"JPY\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"amount\":1,\"currency\":\"JPY\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"lines\":[null]}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"lines\":[{\"label\":\"A\"}]}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"lines\":[{\"value\":\"A\"}]}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\",\"labels\":{\"txn\":\"A\"}}]",
                "[{\"type\":\"another\",\"txn\":\"T\",\"payee\":\"A\"}]",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\"}] x",
                "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",\"payee\":\"A\"},{\"type\":\"dual-password-transaction\",\"txn\":\"U\",\"payee\":\"B\"}]"
            })
    void whatIsNotExactlyOneTransactionIsRefused(String json) {
        assertThatThrownBy(() -> TransactionDetails.read(json)).isInstanceOf(DetailsFault.class);
    }

    @Test
    void thereAreLimits() throws DetailsFault {
        assertThat(TransactionDetails.read(withTxn("T".repeat(64))).txn()).hasSize(64);
        assertThatThrownBy(() -> TransactionDetails.read(withTxn("T".repeat(65))))
                .isInstanceOf(DetailsFault.class);
        assertThat(TransactionDetails.read(withLines(10)).lines()).hasSize(10);
        assertThatThrownBy(() -> TransactionDetails.read(withLines(11))).isInstanceOf(DetailsFault.class);
        String entry = entry("\"payee\":\"A\"");
        String longest = entry + " ".repeat(2_000 - entry.length());
        assertThat(TransactionDetails.read(longest).payee()).contains("A");
        assertThatThrownBy(() -> TransactionDetails.read(longest + " ")).isInstanceOf(DetailsFault.class);
    }

    @Test
    void aFaultQuotesNothing() {
        assertThatThrownBy(() -> TransactionDetails.read(entry("\"payee\":\"SECRET\u202E\"")))
                .isInstanceOf(DetailsFault.class)
                .message()
                .contains("payee")
                .doesNotContain("SECRET");
    }

    @Test
    void aFingerprintIsThatOfTheBytes() {
        assertThat(Fingerprint.of("")).isEqualTo("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU");
        assertThat(Fingerprint.of("口座")).hasSize(Fingerprint.LENGTH).isNotEqualTo(Fingerprint.of("口座 "));
    }

    private static String withTxn(String txn) {
        return "[{\"type\":\"dual-password-transaction\",\"txn\":\"%s\",\"payee\":\"A\"}]".formatted(txn);
    }

    private static String withLines(int lines) {
        return entry("\"lines\":["
                + Stream.generate(() -> "{\"label\":\"A\",\"value\":\"B\"}")
                        .limit(lines)
                        .collect(Collectors.joining(","))
                + "]");
    }

    private static String entry(String fields) {
        return "[{\"type\":\"dual-password-transaction\",\"txn\":\"T\",%s}]".formatted(fields);
    }
}
