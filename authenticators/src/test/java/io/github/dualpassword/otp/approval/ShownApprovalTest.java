package io.github.dualpassword.otp.approval;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.boundtransaction.DetailsFault;
import io.github.dualpassword.boundtransaction.Fingerprint;
import io.github.dualpassword.boundtransaction.TransactionDetails;
import io.github.dualpassword.boundtransaction.TransactionView;
import io.github.dualpassword.otp.approval.ShownApproval.Transaction;

import static org.assertj.core.api.Assertions.assertThat;

class ShownApprovalTest {

    @Test
    void theTextIsTheSameForTheSameFacts() throws DetailsFault {
        assertThat(shown("10000").text()).isEqualTo("""
                {"id":"id","purpose":"confirmation","bank":"見本銀行","loginId":"user01","name":"見本 花子",\
                "operation":"","subject":"Portal","address":"203.0.113.7","transaction":{"txn":"T-1",\
                "payee":{"label":"","value":"株式会社サンプル商事"},"account":{"label":"口座","value":"普通 1234567"},\
                "amount":{"label":"","value":"10,000"},"currency":"JPY","lines":[{"label":"振込指定日","value":"2026年12月1日"}]},\
                "askedAt":1,"validUntil":2}""");
        assertThat(shown("10000").fingerprint())
                .isEqualTo(Fingerprint.of(shown("10000").text()));
    }

    @Test
    void anotherAmountHasAnotherFingerprint() throws DetailsFault {
        assertThat(shown("10000").fingerprint()).isNotEqualTo(shown("90000").fingerprint());
    }

    @Test
    void withoutATransactionThereIsNone() {
        assertThat(new ShownApproval("id", "login", "見本銀行", "user01", "", "", "", "", null, 1, 2).text())
                .contains("\"transaction\":null");
    }

    private static ShownApproval shown(String yen) throws DetailsFault {
        TransactionDetails details = TransactionDetails.read("""
                [{"type":"dual-password-transaction","txn":"T-1","payee":"株式会社サンプル商事","account":"普通 1234567",\
                "amount":"%s","currency":"JPY","labels":{"account":"口座"},\
                "lines":[{"label":"振込指定日","value":"2026年12月1日"}]}]""".formatted(yen));
        assertThat(details.lines()).isEqualTo(List.of(new TransactionDetails.Line("振込指定日", "2026年12月1日")));
        return new ShownApproval(
                "id",
                ApprovalPurpose.CONFIRMATION.id(),
                "見本銀行",
                "user01",
                "見本 花子",
                "",
                "Portal",
                "203.0.113.7",
                Transaction.of(new TransactionView(details)),
                1,
                2);
    }
}
