package io.github.dualpassword.prelogin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.dualpassword.otp.Sharers;
import io.github.dualpassword.password.Journeys;
import io.github.dualpassword.testground.junit.TestGround;
import io.github.dualpassword.testground.realm.RealmFile;
import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/** Everybody who is refused before login, and why. */
record RefusedPeople(
        BeforeLoginCompany company,
        Sharers tokenOfTarget,
        TestUser ofNoContract,
        TestUser ofTwoContracts,
        Sharers tokenOfTwo,
        TestUser stopped,
        TestUser disabled,
        TestUser withoutToken,
        Sharers suspended,
        Sharers expired,
        TestUser elsewhere,
        TestUser targetOfTwo,
        TestUser master,
        TestUser keycloakAdministrator,
        TestUser closed,
        TestUser provisional,
        TestUser expiredPassword,
        TestUser withoutPassword,
        TestUser suspendedPassword,
        TestUser recentlyReset,
        Sharers revoked,
        Sharers notStarted,
        Sharers switchedOff,
        AtomicInteger minutes) {

    static final String MAIL = "alike-mailed@sample.example";

    private static final String MAX_FAILURES = "dual-password.before-login.max-failures";

    /** Minutes in which everybody is added. */
    private static final int PREPARATIONS = 60;

    /** A realm for them, in which no door closes while it is looked at. */
    static RealmFile in(RealmFile file) {
        return BeforeLoginRealm.withLoginById(file.withoutUsers().quickHashes())
                .with(realm ->
                        realm.put("passwordPolicy", realm.get("passwordPolicy").asText() + " and notEmail(undefined)"))
                .attribute(MAX_FAILURES, "100")
                .attribute("dual-password.before-login.pause-hours", "8760")
                .attribute("dual-password.confirmation.max-failures", "1")
                .attribute("dual-password.confirmation.temporary-suspensions", "0")
                .attribute(
                        "dual-password.permissions.pre-login-unlock",
                        "master: master administrator general; administrator: administrator general");
    }

    static RefusedPeople added(TestRealm realm) {
        realm.standClockAt(TestGround.MORNING.minus(Duration.ofDays(91)));
        BeforeLoginCompany company = BeforeLoginCompany.added(realm, "alike", 431);
        TestUser expiredPassword = sharing(company, "alike-old");
        realm.standClockAt(TestGround.MORNING);
        company.administrator().withConfirmationPassword();
        Sharers other = Sharers.added(realm, "alike-other", 432, 0);
        RefusedPeople people = new RefusedPeople(
                company,
                company.ownToken(436),
                TestUser.addedWithLoginPassword(realm, "alike-nowhere").withRole("administrator-user"),
                ofBoth(company, other, "alike-two", "administrator-user"),
                company.token().withFurtherToken(433),
                sharing(company, "alike-stopped"),
                sharing(company, "alike-disabled").disabled(),
                company.member("alike-tokenless", "administrator-user"),
                withOperator(Sharers.added(realm, "alike-suspended", 434, 1)),
                withOperator(Sharers.addedWith(realm, "alike-expired", 435, "expiry", "2026-11-20")),
                BeforeLoginCompany.member(realm, other.contract(), "alike-elsewhere", "general-user"),
                ofBoth(company, other, "alike-target-two", "general-user"),
                company.member("alike-master", "master-user"),
                company.member("alike-keycloak", "general-user").withClientRole("realm-management", "view-users"),
                sharing(company, "alike-closed"),
                sharing(company, "alike-provisional"),
                expiredPassword,
                withoutPassword(company),
                sharing(company, "alike-wrong"),
                sharing(company, "alike-reset"),
                withOperator(Sharers.added(realm, "alike-revoked", 437, 1)),
                withOperator(Sharers.addedWith(realm, "alike-later", 438, "start", "2027-04-01")),
                withOperator(Sharers.added(realm, "alike-off", 439, 1)),
                new AtomicInteger(PREPARATIONS));
        company.member("alike-mailed", "general-user").withMail(MAIL);
        people.tokenOfTwo().register(people.ofTwoContracts());
        people.suspended().suspend();
        people.revoked().revoke();
        people.switchedOff().contract().switchedOff();
        people.provisional()
                .withProvisionalConfirmationPassword(people.provisional().confirmationPassword());
        realm.stopService(
                people.stopped().id(),
                company.administrator().id(),
                company.token().contract().id());
        company.entry("reset")
                .target(people.recentlyReset().loginId())
                .newPassword("login", "Told-login-1")
                .execute(realm);
        people.recentlyReset().withLoginPassword();
        new Journeys(realm).wrongConfirmations(people.suspendedPassword(), 1);
        realm.attribute(MAX_FAILURES, "1");
        RefusalKind.CLOSED_DOOR.entry(people).code(people.wrongCode()).execute(realm);
        realm.attribute(MAX_FAILURES, "100");
        return people;
    }

    String code() {
        return company.token().code();
    }

    String wrongCode() {
        return company.token().wrongCode();
    }

    /** Lets the clock stand at a minute in which nobody has entered anything yet: the tokens show other codes. */
    void nextMinute() {
        company.realm().standClockAt(TestGround.MORNING.plus(Duration.ofMinutes(minutes.incrementAndGet())));
    }

    private static Sharers withOperator(Sharers sharers) {
        sharers.users().get(0).withRole("administrator-user");
        return sharers;
    }

    private static TestUser sharing(BeforeLoginCompany company, String loginId) {
        TestUser user = company.member(loginId, "administrator-user");
        company.token().register(user);
        return user;
    }

    private static TestUser withoutPassword(BeforeLoginCompany company) {
        TestUser user =
                TestUser.addedWithLoginPassword(company.realm(), "alike-none").withRole("administrator-user");
        company.token().contract().join(user);
        company.token().register(user);
        return user;
    }

    private static TestUser ofBoth(BeforeLoginCompany company, Sharers other, String loginId, String role) {
        TestUser user = company.member(loginId, role);
        other.contract().join(user);
        return user;
    }
}
