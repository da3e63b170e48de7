package io.github.dualpassword.useradministration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.dualpassword.adminapi.TokensAtTheBank;
import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.testground.requirements.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** 書面: what document 003 leaves to the bank, because no user of the contract can do it. The bank can, by the Admin API alone. */
class PaperProceduresTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final Instant AFTER_THE_LAST_DAY = Instant.parse("2026-11-25T15:00:00Z");

    @RegisterExtension
    static final TestGround ground = TestGround.onServer()
            .withProfile("hardware-token", file -> file.withoutUsers().quickHashes());

    private TokensAtTheBank bank;

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        bank = TokensAtTheBank.of(ground.realm());
    }

    @Test
    @Requirement({"H08", "K04"})
    void theSuspendedTokenOfAMasterIsReleasedByTheBankAlone() {
        Sharers sharers = Sharers.added(ground.realm(), "paper-master", 701, 1);
        TestUser master = master(sharers, 0);
        TestUser other = member(sharers, "paper-master-other", "master");
        sharers.suspend();

        Page own = TokenScreens.RELEASE.list(ground.realm(), master);
        assertThat(ReleaseScreens.row(own, master.loginId()).select("input[name=pick]"))
                .isEmpty();
        Page result = TokenScreens.RELEASE.carriedOut(ground.realm(), other, master);
        assertThat(ReleaseScreens.outcome(result, master.loginId())).isEqualTo("REFUSED not_permitted");
        assertThat(sharers.enterCode(master)).isEqualTo("SUSPENDED");

        assertThat(bank.serialOf(master)).isEqualTo(sharers.serial());
        assertThat(bank.release(sharers.serial()).json().get("before").asText()).isEqualTo("permanently_suspended");

        assertThat(sharers.enterCode(master)).isEqualTo("ACCEPTED");
    }

    /** Whoever of them entered the wrong codes: each of them is suspended, and nobody of the contract ends that. */
    @Test
    @Requirement({"H09", "K04"})
    void wrongCodesOfAGeneralUserSuspendTheMasterWhoSharesTheTokenUntilTheBankReleasesIt() {
        Sharers sharers = Sharers.added(ground.realm(), "paper-shared", 702, 2);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = master(sharers, 1);
        TestUser other = member(sharers, "paper-shared-other", "master");
        sharers.suspend();

        assertThat(List.of(sharers.enterCode(user), sharers.enterCode(master))).containsOnly("SUSPENDED");
        assertThat(outcome(TokenScreens.RELEASE, other, user)).isEqualTo("REFUSED shared_token");
        assertThat(outcome(TokenScreens.RELEASE, other, master)).isEqualTo("REFUSED not_permitted");
        assertThat(outcome(TokenScreens.RELEASE, master, user)).isEqualTo("REFUSED own_token");

        assertThat(bank.users(sharers.serial())).containsExactly(user.loginId(), master.loginId());
        bank.release(sharers.serial());

        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
        assertThat(sharers.state(master)).isEqualTo("USABLE");
    }

    /** H: the one case that needs no paper. */
    @Test
    @Requirement("K04")
    void theSuspendedTokenOfAGeneralUserIsReleasedByAMaster() {
        Sharers sharers = Sharers.added(ground.realm(), "paper-general", 703, 1);
        TestUser user = sharers.users().get(0).withRole("general-user");
        TestUser master = member(sharers, "paper-general-master", "master");
        sharers.suspend();

        assertThat(outcome(TokenScreens.RELEASE, master, user)).isEqualTo("DONE");

        assertThat(sharers.enterCode(user)).isEqualTo("ACCEPTED");
    }

    /** A master who has missed the date cannot revoke the own token any more; the bank sends another one. */
    @Test
    @Requirement("K03")
    void aMasterWhoseTokenHasExpiredIsGivenAnotherOneByTheBank() {
        Sharers old = Sharers.addedWith(ground.realm(), "paper-expired", 704, "expiry", "2026-11-25");
        TestUser master = master(old, 0);
        Sharers fresh = old.withFurtherToken(714);
        bank.takeBack(fresh.serial());
        ground.realm().standClockAt(AFTER_THE_LAST_DAY);
        assertThat(TokenScreens.REVOCATION.list(ground.realm(), master).has(ReleaseScreens.REFUSED))
                .isTrue();
        assertThat(old.enterCode(master)).isEqualTo("EXPIRED");

        bank.assign(fresh.serial(), fresh.contract().id());

        assertThat(registered(master, fresh)).isTrue();
        ground.realm().standClockAt(AFTER_THE_LAST_DAY.plusSeconds(60));
        assertThat(fresh.enterCode(master)).isEqualTo("ACCEPTED");
        assertThat(old.enterCode(master)).isNotEqualTo("ACCEPTED");
    }

    /** Nobody uses it from the call on; when the paper has come, there is another one. */
    @Test
    @Requirement("K05")
    void theLostTokenOfAMasterIsStoppedByTheBankAndReplaced() {
        Sharers lost = Sharers.added(ground.realm(), "paper-lost", 705, 1);
        TestUser master = master(lost, 0);
        Sharers fresh = lost.withFurtherToken(715);
        bank.suspend(lost.serial());
        assertThat(lost.enterCode(master)).isEqualTo("SUSPENDED");
        assertThat(TokenScreens.REVOCATION.list(ground.realm(), master).has(ReleaseScreens.REFUSED))
                .isTrue();

        bank.revoke(lost.serial());
        ground.realm().standClockAt(TestGround.MORNING.plusSeconds(1_800));

        assertThat(registered(master, lost)).isFalse();
        assertThat(registered(master, fresh)).isTrue();
    }

    /** Lost by one of them, it is stopped for all; and whoever has found it has no use for it. */
    @Test
    @Requirement("K05")
    void aLostTokenThatIsSharedIsStoppedForAllWhoShareIt() {
        Sharers lost = Sharers.added(ground.realm(), "paper-lost-shared", 706, 2);
        TestUser user = lost.users().get(0).withRole("general-user");
        TestUser sharer = lost.users().get(1).withRole("general-user");
        TestUser master = member(lost, "paper-lost-shared-master", "master");

        bank.suspend(lost.serial());

        assertThat(List.of(lost.enterCode(user), lost.enterCode(sharer))).containsOnly("SUSPENDED");
        assertThat(outcome(TokenScreens.RELEASE, master, user)).isEqualTo("REFUSED token_suspended_by_bank");
        assertThat(outcome(TokenScreens.REVOCATION, master, user)).isEqualTo("DONE");
        assertThat(lost.enterCode(sharer)).isEqualTo("SUSPENDED");
        bank.revoke(lost.serial());
        assertThat(List.of(lost.state(user), lost.state(sharer))).containsOnly("NONE");
    }

    /** The bank knows at once whom it concerns, stops it at once, and gives it back when nothing has happened. */
    @Test
    @Requirement("K06")
    void aTokenThatSomebodyElseHasUsedIsStoppedTheMomentTheBankHearsOfIt() {
        Sharers misused = Sharers.added(ground.realm(), "paper-misused", 707, 2);
        TestUser victim = misused.users().get(0);
        String code = misused.code();

        assertThat(bank.serialOf(victim)).isEqualTo(misused.serial());
        assertThat(bank.users(misused.serial()))
                .containsExactlyElementsOf(
                        misused.users().stream().map(TestUser::loginId).toList());
        bank.suspend(misused.serial());
        assertThat(misused.users())
                .hasSize(2)
                .allSatisfy(each -> assertThat(misused.enter(each, code)).isEqualTo("SUSPENDED"));

        bank.release(misused.serial());
        assertThat(misused.enter(victim, code)).isEqualTo("ACCEPTED");
        bank.suspend(misused.serial());
        bank.revoke(misused.serial());

        assertThat(misused.users())
                .hasSize(2)
                .allSatisfy(each -> assertThat(misused.enter(each, code)).isEqualTo("NOT_REGISTERED"));
    }

    /** At the next login; false where the page stays. */
    private static boolean registered(TestUser user, Sharers token) {
        return new Journeys(ground.realm())
                .logIn(user)
                .submit(Map.of("token-serial", token.serial(), "one-time-password", token.code()))
                .atApplication();
    }

    private static String outcome(TokenScreens screens, TestUser operator, TestUser target) {
        return ReleaseScreens.outcome(screens.carriedOut(ground.realm(), operator, target), target.loginId());
    }

    private static TestUser master(Sharers sharers, int index) {
        return sharers.users().get(index).withRole("master-user").withConfirmationPassword();
    }

    private static TestUser member(Sharers sharers, String loginId, String type) {
        return new Colleagues(sharers.contract()).user(loginId, type);
    }
}
