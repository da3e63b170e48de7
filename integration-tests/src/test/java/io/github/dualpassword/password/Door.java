package io.github.dualpassword.password;

import java.time.Duration;

import io.github.dualpassword.testground.realm.TestRealm;
import io.github.dualpassword.testground.realm.TestUser;

/**
 * A place where one of the passwords is asked for and evaluated. What holds at every door is proven by
 * {@link SuspensionAtEveryDoorTest} and {@link OneStageTest}; a new door is added to {@link EveryDoor}.
 */
public interface Door {

    /** What is entered here. */
    Credential credential();

    /** Adds a user who can come here. */
    default TestUser user(TestRealm realm, String loginId) {
        return TestUser.addedWithLoginPassword(realm, loginId).withConfirmationPassword();
    }

    /** Brings the user to where the password is asked for; once for each user. */
    Visit visit(TestUser user);

    /** What is answered while the password is suspended, whatever was entered. */
    default Answer whileSuspended() {
        return Answer.SUSPENDED;
    }

    /** Type of the events of entries that are turned away here. What their error is, is the same at every door. */
    default String errorEvent() {
        return "LOGIN_ERROR";
    }

    /**
     * For how long from now on the user is asked for this password; later one that has expired, or a reminder of it, may
     * come first.
     */
    default Duration keepsAsking() {
        return isForChangeOnly() ? Duration.ofDays(6) : Duration.ofDays(30);
    }

    /** Whether the visit makes the password one that is to be changed, which is asked for nowhere else. */
    default boolean isForChangeOnly() {
        return false;
    }

    /** What the page, or the answer to an application, says. */
    enum Answer {
        RIGHT,
        WRONG,
        SUSPENDED
    }

    /** Errors of entries that are turned away, by which the tests know that it was for the reason they mean. */
    final class Errors {

        /** Of a wrong entry, even if it is the one that suspends the password. */
        public static final String WRONG = "invalid_user_credentials";

        /** Of any entry during a temporary suspension. */
        public static final String TEMPORARILY_SUSPENDED = "user_temporarily_disabled";

        /** Of any entry during a permanent suspension. */
        public static final String PERMANENTLY_SUSPENDED = "user_disabled";

        private Errors() {}
    }
}
