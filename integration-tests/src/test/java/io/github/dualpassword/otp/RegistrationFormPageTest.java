package io.github.dualpassword.otp;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestContract;
import io.github.dualpassword.testground.realm.TestUser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with the registration of a token is told as exactly as it may be, with what to do. */
class RegistrationFormPageTest {

    private static final TestVault VAULT = TestVault.shared();

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
    }

    @ParameterizedTest
    @CsvSource({"ja, 513", "en, 514"})
    void whatCanBeNoTokenIsToldFromTheFormAloneAndNotCounted(String language, int number) {
        Sharers sharers = Sharers.added(ground.realm(), "impossible-" + language, number, 0);
        TestUser user = member(sharers.contract(), "impossible-user-" + language);
        Messages words = Messages.in(language);
        Page page = logIn(user, language);

        for (String serial : List.of("1234567", "1234567890123", "12345678a", "１２", "12", "1")) {
            page = register(page, serial, sharers.code());
            assertThat(page.document().select("#input-error-token-serial").text())
                    .isEqualTo(words.text("dualPasswordTokenSerialImpossible"));
        }
        for (String code : List.of("12345", "123456789", "12345a")) {
            page = register(page, sharers.serial(), code);
            assertThat(page.document().select("#input-error-one-time-password").text())
                    .isEqualTo(words.text("dualPasswordOtpImpossible"));
        }

        assertThat(page.has("#next-one-time-password")).isFalse();
        assertThat(ground.realm().eventsOf(user.id(), "CUSTOM_REQUIRED_ACTION_ERROR"))
                .isEmpty();
        assertThat(register(page, sharers.serial(), sharers.code()).response().code())
                .isPresent();
    }

    @Test
    void anExpiredTokenOfTheOwnContractIsSaidToBeSoWithWhatToDo() {
        Sharers expired = Sharers.addedWith(ground.realm(), "expired-own", 515, "expiry", "2026-11-23");
        TestUser user = member(expired.contract(), "finds-it-expired");
        expired.withFurtherToken(517);

        Page page = register(logIn(user, "ja"), expired.serial(), expired.code());

        assertThat(page.text()).contains(Messages.JAPANESE.text("dualPasswordRegisterTokenExpired"));
        assertThat(page.has(".dual-password-contact")).isTrue();
    }

    private static Page logIn(TestUser user, String language) {
        return ground.client()
                .visitor()
                .open(ground.client().authorization().locale(language).url())
                .logIn(user.loginId(), user.loginPassword());
    }

    private static TestUser member(TestContract contract, String loginId) {
        TestUser user = ground.userWithLoginPassword(loginId);
        contract.join(user);
        return user;
    }

    private static Page register(Page page, String serial, String code) {
        return page.submit(Map.of("token-serial", serial, "one-time-password", code));
    }
}
