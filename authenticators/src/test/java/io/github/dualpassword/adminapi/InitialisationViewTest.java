package io.github.dualpassword.adminapi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.Password;
import io.github.dualpassword.adminapi.InitialisationView.Failure;
import io.github.dualpassword.audit.OperationRecord.Person;
import io.github.dualpassword.contract.Contract;
import io.github.dualpassword.policy.UserType;
import io.github.dualpassword.staff.ContractInitialisation.Slip;
import io.github.dualpassword.staff.InitialisationFailure;
import io.github.dualpassword.staff.StaffReset;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered of an initialisation, and that nothing of it is written by accident. */
class InitialisationViewTest {

    private static final Instant NOW = Instant.parse("2026-11-24T00:30:00Z");
    private static final ReaderView READER = new ReaderView("ja", "Asia/Tokyo");
    private static final Slip DONE = new Slip(
            new Person("id-1", "hanako", "データ 花子"),
            Optional.of(UserType.MASTER),
            Map.of(Password.LOGIN, "visible-1", Password.CONFIRMATION, "visible-2"),
            Map.of(Password.LOGIN, NOW),
            "usable",
            Optional.empty(),
            Optional.empty());
    private static final Slip FAILED = new Slip(
            new Person("id-2", "taro", ""),
            Optional.empty(),
            Map.of(),
            Map.of(),
            "",
            Optional.empty(),
            Optional.of(InitialisationFailure.NOT_IN_CONTRACT));

    @Test
    void slipsAndFailuresAreApart() {
        InitialisationView view = InitialisationView.of(
                new Contract("a", "A", Map.of()), NOW, List.of(DONE, FAILED), Optional.of("<p>visible-1</p>"));

        assertThat(view.contract()).isEqualTo(new ContractView("a", "A"));
        assertThat(view.at()).isEqualTo("2026-11-24T00:30:00Z");
        assertThat(view.slips())
                .containsExactly(new SlipView(
                        "id-1",
                        "hanako",
                        "データ 花子",
                        "master",
                        Map.of("login", "visible-1", "confirmation", "visible-2"),
                        Map.of("login", "2026-11-24T00:30:00Z"),
                        List.of("usable")));
        assertThat(view.failures()).containsExactly(new Failure("id-2", "taro", "not_in_contract"));
        assertThat(view.letters()).isEqualTo("<p>visible-1</p>");
        assertThat(view).hasToString("InitialisationView[a]");
    }

    @Test
    void noSecretIsWrittenByAccident() {
        StaffReset.Done reset = new StaffReset.Done(
                Set.of(Password.LOGIN), Set.of(), Map.of(Password.LOGIN, "visible-3"), Map.of(), "usable", "usable");

        assertThat(List.of(DONE, SlipView.of(DONE), reset, ResetView.of(reset, READER))
                        .toString())
                .contains("hanako", "LOGIN", "login")
                .doesNotContain("visible");
        assertThat(FAILED).hasToString("Slip[taro not_in_contract]");
        assertThat(ResetView.told(reset).generated()).isNull();
    }
}
