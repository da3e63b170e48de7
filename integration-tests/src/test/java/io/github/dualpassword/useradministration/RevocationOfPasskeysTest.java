package io.github.dualpassword.useradministration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.notification.Postbox;
import io.github.dualpassword.passkey.PasskeyRealm;
import io.github.dualpassword.passkey.PasskeySteps;
import io.github.dualpassword.passkey.SoftKey;
import io.github.dualpassword.password.Messages;
import io.github.dualpassword.testground.TestVault;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestUser;
import io.github.dualpassword.useradministration.history.HistoryVisit;

import static org.assertj.core.api.Assertions.assertThat;

/** パスキーの失効, and what becomes of a user who has lost the passkeys. */
class RevocationOfPasskeysTest {

    private static final TestVault VAULT = TestVault.shared();
    private static final String USERS = "/users/";
    private static final String NOT_REGISTERED = "#dual-password-passkey-refused[data-refusal=passkey_not_registered]";
    private static final String REVOCATION = "revoke-passkeys";

    @RegisterExtension
    static final TestGround ground =
            TestGround.onServer().withRealm(PasskeyRealm.file(RealmFile.profile("hardware-token")));

    @BeforeEach
    void start() {
        VAULT.keys(ground.realm(), TestVault.KEY);
        ground.realm().standClockAt(TestGround.MORNING);
        ground.realm().attribute(PasskeyRealm.FURTHER, "by-code");
    }

    @AfterEach
    void putSettingsBack() {
        ground.realm().attribute(PasskeyRealm.USE, "on");
        ground.realm().attribute(PasskeyRealm.SYNCED, "on");
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "0");
        ground.realm().attribute("dual-password.permissions.revoke-passkeys", "");
    }

    @Test
    void aMasterRevokesAllPasskeysOfAUserWhoIsSelectedInTheList() {
        PasskeySteps user = general("pk-list", 901);
        Postbox postbox = new Postbox(ground.realm(), ground.mail());
        user.user().withMail(Postbox.addressOf(user.user()));
        TestUser master = member(user, "pk-list-master", "master");
        TestUser without = member(user, "pk-list-without", "general");
        user.registered(SoftKey.es256(), "会社のPC");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        user.registered(SoftKey.es256(), "<b>予備</b>");
        List<String> ids = ids(user);

        Page list = list(master);
        assertThat(list.document().select("button#execute").text()).isEqualTo("失効");
        assertThat(ReleaseScreens.row(list, user.user().loginId()).text())
                .contains("2: 会社のPC, <b>予備</b>", user.sharers().serial());
        assertThat(list.document().select("tr[data-user] b")).isEmpty();
        assertThat(TokenScreens.state(list, user.user().loginId())).containsExactly("PASSKEY_USABLE");
        assertThat(TokenScreens.state(list, master.loginId())).containsExactly("PASSKEY_NOT_REGISTERED");
        Page result = TokenScreens.executed(list, master, user.user(), without);

        assertThat(ReleaseScreens.outcome(result, user.user().loginId())).isEqualTo("DONE");
        assertThat(ReleaseScreens.outcome(result, without.loginId())).isEqualTo("NOTHING_TO_DO");
        assertThat(result.text()).contains("パスキー失効結果");
        assertThat(user.passkeys()).isEmpty();
        assertThat(registrations(user)).isZero();
        assertThat(user.sharers().state(user.user())).as("the token stays").isEqualTo("USABLE");
        assertThat(user.signedIn()
                        .open(PasskeySteps.request(ground.client()).url())
                        .has(NOT_REGISTERED))
                .isTrue();
        assertThat(ground.realm().eventsOf(user.user().id(), "CUSTOM_REQUIRED_ACTION"))
                .filteredOn(event ->
                        event.at("/details/dual_password_event").asText().equals(REVOCATION))
                .singleElement()
                .satisfies(event -> {
                    assertThat(List.of(event.at("/details/passkeys").asText().split(",")))
                            .containsExactlyInAnyOrderElementsOf(ids);
                    assertThat(event.at("/details/operator").asText()).isEqualTo(master.id());
                    assertThat(event.at("/details/state_after").asText()).isEqualTo("passkey_not_registered");
                });
        assertThat(HistoryVisit.of(user.user()).page().text()).contains("パスキーの失効", "パスキー 会社のPC", "パスキー <b>予備</b>");
        assertThat(postbox.of(user.user()))
                .filteredOn(mail ->
                        mail.subject().equals(Messages.JAPANESE.text("dualPasswordMailSubject.passkeys-revoked")))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.says(Messages.JAPANESE.text("dualPasswordMailPasskeysRevoked")))
                            .isTrue();
                    assertThat(mail.text() + mail.html()).doesNotContain("会社のPC");
                });
        assertThat(result.press("continue").response().actionStatus()).contains("success");
    }

    @Test
    void theListTellsWhatEachKeyIsGoodForAndItsNameStandsInOneBoundedLine() {
        PasskeySteps user = general("pk-states", 902);
        TestUser master = member(user, "pk-states-master", "master");
        SoftKey copied = user.registered(SoftKey.es256(), "複製される");
        Page first = user.signedIn().open(PasskeySteps.request(ground.client()).url());
        assertThat(PasskeySteps.confirm(first, copied.sign(user.asked(first).counter(7)))
                        .response()
                        .code())
                .isPresent();
        Page second = user.signedIn().open(PasskeySteps.request(ground.client()).url());
        PasskeySteps.confirm(second, copied.sign(user.asked(second).counter(7)));
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        Page create = user.prove(user.toRegistration(), "同期");
        PasskeySteps.create(create, SoftKey.es256().make(user.asked(create).flags(SoftKey.USUAL | SoftKey.SYNCABLE)));
        ground.realm().attribute(PasskeyRealm.COOL_DOWN, "60");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(2)));
        user.registered(SoftKey.es256(), "新しい");
        ground.server()
                .tables()
                .orElseThrow()
                .execute("update CREDENTIAL set USER_LABEL = '%s' where ID = '%s'"
                        .formatted("あ".repeat(50) + "\n<i>", ids(user).get(2)));

        List<String> before = TokenScreens.state(list(master), user.user().loginId());
        ground.realm().attribute(PasskeyRealm.SYNCED, "off");
        Page list = list(master);

        assertThat(before).containsExactly("PASSKEY_USABLE", "PASSKEY_COOLING_DOWN", "PASSKEY_SUSPENDED");
        assertThat(TokenScreens.state(list, user.user().loginId()))
                .containsExactly("PASSKEY_COOLING_DOWN", "PASSKEY_SUSPENDED", "PASSKEY_NOT_COUNTED");
        assertThat(ReleaseScreens.row(list, user.user().loginId()).text())
                .contains("3: ", "あ".repeat(40))
                .doesNotContain("あ".repeat(41));
        Page result = TokenScreens.executed(list, master, user.user());
        assertThat(ReleaseScreens.outcome(result, user.user().loginId())).isEqualTo("DONE");
        assertThat(user.passkeys()).isEmpty();
    }

    @Test
    void theListCanBeNarrowedToWhoHasOneAndTheMenuLeadsToIt() {
        PasskeySteps user = general("pk-narrow", 903);
        TestUser master = member(user, "pk-narrow-master", "master");
        user.registered();

        Page narrowed = list(master).form().fill("suspended", "true").press("find");

        assertThat(ReleaseScreens.rows(narrowed)).containsExactly(user.user().loginId());
        assertThat(menu(master)).contains("パスキーの失効");
        assertThat(menu(user.user())).contains("パスキー登録").doesNotContain("パスキーの失効");
    }

    @Test
    void whoUsesOneTimePasswordsEntersOneBesideTheConfirmationPassword() {
        PasskeySteps own = PasskeySteps.of(ground.realm(), "pk-code", 904);
        TestUser master = own.user().withRole("master-user");
        TestUser holder = member(own, "pk-code-user", "general");
        plant(holder);

        Page empty = TokenScreens.executed(list(master), master, holder);
        Page wrong = TokenScreens.filled(empty, master)
                .fill(TokenScreens.CODE, own.sharers().wrongCode())
                .press("execute");
        assertThat(empty.has("#input-error-" + TokenScreens.CODE)).isTrue();
        assertThat(wrong.has("#input-error-" + TokenScreens.CODE)).isTrue();
        assertThat(credentials(holder)).hasSize(1);
        Page result = TokenScreens.filled(wrong, master)
                .fill(TokenScreens.CODE, own.sharers().code())
                .press("execute");

        assertThat(ReleaseScreens.outcome(result, holder.loginId())).isEqualTo("DONE");
        assertThat(credentials(holder))
                .as("a planted one is one that does not count")
                .isEmpty();
    }

    /** Whatever is sent: each target is judged for itself, and the key of another company stays. */
    @Test
    void nobodyRevokesInAnotherCompany() {
        PasskeySteps foreign = general("pk-foreign", 905);
        SoftKey key = foreign.registered();
        PasskeySteps user = general("pk-home", 906);
        user.registered();
        TestUser master = member(user, "pk-home-master", "master");

        Page list = list(master);
        assertThat(list.text()).doesNotContain(foreign.user().loginId());
        Page forged = TokenScreens.executed(list, master, user.user(), foreign.user());
        Page result = forged.has(TokenScreens.PASSKEYS.result()) ? forged : ReleaseScreens.execute(forged, master);

        assertThat(ReleaseScreens.outcome(result, user.user().loginId())).isEqualTo("DONE");
        assertThat(result.text()).doesNotContain(foreign.user().loginId());
        assertThat(ground.realm().eventsOf(foreign.user().id(), "CUSTOM_REQUIRED_ACTION_ERROR"))
                .anySatisfy(event -> assertThat(event.get("error").asText()).isEqualTo("not_in_contract"));
        assertThat(foreign.sign(
                                foreign.signedIn()
                                        .open(PasskeySteps.request(ground.client())
                                                .url()),
                                key)
                        .response()
                        .code())
                .isPresent();
    }

    /** Asked at the moment of execution: what was permitted when the list was drawn is not, then. */
    @Test
    void thePermissionIsAskedAtTheMomentOfExecution() {
        PasskeySteps user = general("pk-permission", 907);
        user.registered();
        TestUser administrator = member(user, "pk-permission-administrator", "administrator");
        Page list = list(administrator);
        ground.realm().attribute("dual-password.permissions.revoke-passkeys", "administrator: administrator");

        Page result = TokenScreens.executed(list, administrator, user.user());

        assertThat(ReleaseScreens.outcome(result, user.user().loginId())).isEqualTo("REFUSED not_permitted");
        assertThat(user.passkeys()).hasSize(1);
        ground.realm().attribute("dual-password.permissions.revoke-passkeys", "master: general");
        assertThat(list(administrator).has(ReleaseScreens.REFUSED)).isTrue();
    }

    @Test
    void aKeyThatWasRegisteredSinceIsNotRevokedUnseenAndOneThatIsGoneHindersNothing() {
        PasskeySteps user = general("pk-since", 908);
        user.registered(SoftKey.es256(), "一つ目");
        TestUser master = member(user, "pk-since-master", "master");
        Page list = list(master);
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));
        user.registered(SoftKey.es256(), "二つ目");
        Page confirm = confirm(list(master), user.user());
        assertThat(TokenScreens.executed(list, master, user.user()).has(TokenScreens.PASSKEYS.result()))
                .as("what the list has not shown is to be confirmed")
                .isFalse();
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(2)));
        user.registered(SoftKey.es256(), "三つ目");

        Page refused = ReleaseScreens.execute(confirm, master);

        assertThat(ReleaseScreens.outcome(refused, user.user().loginId())).isEqualTo("REFUSED state_changed");
        assertThat(user.passkeys()).hasSize(3);
        Page later = confirm(list(master), user.user());
        ground.realm()
                .admin()
                .delete(ground.realm()
                        .path(USERS + user.user().id() + "/credentials/"
                                + ids(user).get(0)));
        assertThat(ReleaseScreens.outcome(
                        ReleaseScreens.execute(later, master), user.user().loginId()))
                .isEqualTo("DONE");
        assertThat(user.passkeys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before-the-answer", "after-the-answer"})
    void aLoginUnderWayEndsWithTheKey(String when) {
        PasskeySteps user = general("pk-" + when, when.startsWith("before") ? 909 : 910);
        SoftKey key = user.registered();
        TestUser master = member(user, "pk-" + when + "-master", "master");
        Page page = user.signedIn()
                .open(PasskeySteps.request(ground.client())
                        .action("register-passkey")
                        .url());
        Map<String, String> signed = key.sign(user.asked(page));
        Page procedure = when.startsWith("before") ? page : PasskeySteps.confirm(page, signed);

        Page result = TokenScreens.PASSKEYS.carriedOut(ground.realm(), master, user.user());
        assertThat(ReleaseScreens.outcome(result, user.user().loginId())).isEqualTo("DONE");

        if (when.startsWith("before")) {
            Page refused = PasskeySteps.confirm(procedure, signed);
            assertThat(refused.has(NOT_REGISTERED)).as(refused.toString()).isTrue();
        } else {
            Page over = user.prove(procedure, "鍵");
            assertThat(over.has("form[data-refusal=passkey_removed]"))
                    .as(over.toString())
                    .isTrue();
        }
        assertThat(user.passkeys()).isEmpty();
    }

    /** Else relayed passwords and codes would do away with the passkey that has to sign for the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"", "master: self master administrator general"})
    void nobodyRevokesTheOwnOnesAndAnotherOperatorDoes(String permissions) {
        ground.realm().attribute("dual-password.permissions.revoke-passkeys", permissions);
        boolean isStrict = permissions.isEmpty();
        PasskeySteps own = PasskeySteps.of(ground.realm(), "pk-own-" + isStrict, isStrict ? 911 : 913);
        TestUser master = own.user().withRole("master-user");
        own.registered();
        TestUser other = member(own, "pk-own-other-" + isStrict, "master");
        TestUser general = member(own, "pk-own-general-" + isStrict, "general");
        ground.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(1)));

        Page byOneself = TokenScreens.executed(list(master), master, own.sharers(), master, general);
        int left = own.passkeys().size();
        Page byOther = TokenScreens.PASSKEYS.carriedOut(ground.realm(), other, master);

        assertThat(byOneself.has(TokenScreens.PASSKEYS.result())
                        && ReleaseScreens.outcome(byOneself, master.loginId()).equals("DONE"))
                .isFalse();
        assertThat(left).isOne();
        assertThat(ReleaseScreens.outcome(byOther, master.loginId())).isEqualTo("DONE");
        assertThat(own.passkeys()).isEmpty();
    }

    @RepeatedTest(3)
    void ofTwoOperatorsAtOnceOneRevokesAndTheOtherIsToldThatThereIsNothingToDo(RepetitionInfo repetition) {
        int number = 930 + repetition.getCurrentRepetition();
        PasskeySteps user = general("pk-both-" + number, number);
        user.registered();
        List<TestUser> operators = List.of(
                member(user, "pk-both-first-" + number, "master"), member(user, "pk-both-second-" + number, "master"));
        List<Page> lists =
                operators.stream().map(RevocationOfPasskeysTest::list).toList();

        List<Page> results = Crowd.allAtOnce(
                List.of(0, 1), each -> TokenScreens.executed(lists.get(each), operators.get(each), user.user()));

        List<String> outcomes = new ArrayList<>();
        for (int each = 0; each < 2; each++) {
            Page page = results.get(each);
            Page result =
                    page.has(TokenScreens.PASSKEYS.result()) ? page : ReleaseScreens.execute(page, operators.get(each));
            outcomes.add(
                    result.has(TokenScreens.PASSKEYS.result())
                            ? ReleaseScreens.outcome(result, user.user().loginId())
                            : "NOTHING_TO_DO");
        }
        assertThat(outcomes).containsExactlyInAnyOrder("DONE", "NOTHING_TO_DO");
        assertThat(user.passkeys()).isEmpty();
    }

    /** A signature that is sent while the key is revoked comes before, or is refused; and nothing of it stays. */
    @RepeatedTest(3)
    void aSignatureDuringTheRevocationComesBeforeOrIsRefused(RepetitionInfo repetition) {
        int number = 940 + repetition.getCurrentRepetition();
        PasskeySteps user = general("pk-race-" + number, number);
        SoftKey key = user.registered();
        TestUser master = member(user, "pk-race-master-" + number, "master");
        Page list = list(master);
        Page sign = user.signedIn().open(PasskeySteps.request(ground.client()).url());

        List<Page> answers = Crowd.allAtOnce(
                List.of(0, 1),
                each -> each == 0 ? TokenScreens.executed(list, master, user.user()) : user.sign(sign, key));

        assertThat(ReleaseScreens.outcome(answers.get(0), user.user().loginId()))
                .isEqualTo("DONE");
        assertThat(user.passkeys()).isEmpty();
        assertThat(registrations(user)).isZero();
        assertThat(user.signedIn()
                        .open(PasskeySteps.request(ground.client()).url())
                        .has(NOT_REGISTERED))
                .isTrue();
    }

    @Test
    void whileItIsSwitchedOffNothingOfItIsShownAndNoListCostsAStatementMore() {
        PasskeySteps user = general("pk-off", 912);
        user.registered();
        TestUser master = member(user, "pk-off-master", "master");
        String heading = Messages.JAPANESE.text("dualPasswordPasskeyCount");
        Page on = TokenScreens.REVOCATION.list(ground.realm(), master);
        long more = statements(on);
        assertThat(on.document().select("thead").text()).contains(heading);
        Page list = list(master);

        ground.realm().attribute(PasskeyRealm.USE, "off");
        Page off = TokenScreens.REVOCATION.list(ground.realm(), master);
        long fewer = statements(off);

        assertThat(off.document().select("thead").text()).isNotEmpty().doesNotContain(heading);
        assertThat(more - fewer).isEqualTo(1);
        assertThat(menu(master)).isNotEmpty().doesNotContain("パスキーの失効");
        Page refused = list(master);
        assertThat(refused.has(ReleaseScreens.REFUSED)).isTrue();
        assertThat(refused.text()).contains(Messages.JAPANESE.text("dualPasswordPasskeyNotAvailable"));
        assertThat(TokenScreens.executed(list, master, user.user()).has(ReleaseScreens.REFUSED))
                .isTrue();
        assertThat(user.passkeys()).hasSize(1);
    }

    /** Of the same list once more, with warm caches; the least of several, since timers add theirs now and then. */
    private static long statements(Page list) {
        Page again = list;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = ground.realm().sql().get("statements").asLong();
            again = again.form().press("find");
            least = Math.min(least, ground.realm().sql().get("statements").asLong() - before);
        }
        return least;
    }

    private static long registrations(PasskeySteps user) {
        return Long.parseLong(ground.server()
                .tables()
                .orElseThrow()
                .query("select count(*) from DP_PASSKEY where USER_ID = '"
                        + user.user().id() + "'")
                .get(0));
    }

    private static List<String> ids(PasskeySteps user) {
        return user.passkeys().stream()
                .map(passkey -> passkey.get("id").asText())
                .toList();
    }

    private static List<?> credentials(TestUser user) {
        return ground
                .realm()
                .admin()
                .get(ground.realm().path(USERS + user.id() + "/credentials"))
                .findParents("type")
                .stream()
                .filter(credential -> credential.get("type").asText().equals("dual-password-passkey"))
                .toList();
    }

    /** Staff put a credential on the user, which cannot even be read. */
    private static void plant(TestUser user) {
        ObjectNode representation = (ObjectNode) user.representation();
        representation
                .putArray("credentials")
                .addObject()
                .put("type", "dual-password-passkey")
                .put("userLabel", "置かれた鍵")
                .put("credentialData", "{}")
                .put("secretData", "{}");
        ground.realm().admin().put(ground.realm().path(USERS + user.id()), representation);
    }

    private static Page confirm(Page list, TestUser user) {
        return ReleaseScreens.picked(list, user)
                .fill("search", "nobody is called so")
                .press("find")
                .form()
                .press("execute");
    }

    private static List<String> menu(TestUser user) {
        return TokenScreens.signedIn(ground.realm(), user)
                .open(ground.client()
                        .authorization()
                        .locale("ja")
                        .action("user-administration")
                        .url())
                .document()
                .select("[name=open] > .dual-password-entry-name")
                .eachText();
    }

    private static Page list(TestUser operator) {
        return TokenScreens.PASSKEYS.list(ground.realm(), operator);
    }

    private static PasskeySteps general(String name, int number) {
        PasskeySteps steps = PasskeySteps.of(ground.realm(), name, number);
        steps.user().withRole("general-user");
        return steps;
    }

    private static TestUser member(PasskeySteps steps, String loginId, String type) {
        return new Colleagues(steps.sharers().contract()).user(loginId, type);
    }
}
