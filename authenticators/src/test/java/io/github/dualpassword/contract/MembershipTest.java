package io.github.dualpassword.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A user stands for a contract only when nothing else could be meant. */
class MembershipTest {

    private static final Contract TRADING = new Contract("1", "サンプル商事", Map.of());
    private static final Contract INDUSTRIES = new Contract("2", "エグザンプル工業", Map.of());

    @Test
    void whoBelongsToOneEnabledContractStandsForIt() {
        assertThat(Membership.onlyEnabled(Stream.of(new Membership(TRADING, true))))
                .contains(TRADING);
    }

    @Test
    void whoBelongsToNoContractStandsForNone() {
        assertThat(Membership.onlyEnabled(Stream.of())).isEmpty();
    }

    @Test
    void whoBelongsToTwoEnabledContractsStandsForNone() {
        assertThat(Membership.onlyEnabled(Stream.of(new Membership(TRADING, true), new Membership(INDUSTRIES, true))))
                .isEmpty();
    }

    @Test
    void aContractThatIsSwitchedOffDoesNotCount() {
        assertThat(Membership.onlyEnabled(Stream.of(new Membership(TRADING, false))))
                .isEmpty();
        assertThat(Membership.onlyEnabled(Stream.of(new Membership(TRADING, false), new Membership(INDUSTRIES, true))))
                .contains(INDUSTRIES);
    }

    @Test
    void severalValuesOfAnAttributeAreLines() {
        Contract contract =
                new Contract("1", "サンプル商事", Map.of("contact", List.of("one", "two"), "blank", List.of(" ")));

        assertThat(contract.text("contact")).contains("one\ntwo");
        assertThat(contract.text("blank")).isEmpty();
        assertThat(contract.text("other")).isEmpty();
    }
}
