package io.github.dualpassword.persistence;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.notification.ContractNotice;
import io.github.dualpassword.notification.ContractNotices;
import io.github.dualpassword.notification.MailKind;
import io.github.dualpassword.notification.Notice;

import static org.assertj.core.api.Assertions.assertThat;

class ContractNoticeRowTest {

    @Test
    void aNoticeComesBackAsItWasEnqueuedAndNobodyHasAMailYet() {
        ContractNotice notice = new ContractNotice(
                "id", "realm", "contract", new Notice(MailKind.BEFORE_LOGIN_COMPLETED, Map.of("procedure", "reset")));

        assertThat(ContractNoticeRow.of(notice, 5).toOpen()).isEqualTo(new ContractNotices.Open(notice, 0, ""));
    }
}
