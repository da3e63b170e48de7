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

    /** How wrong and refused entries stand in the events. */
    default Errors errors() {
        return Errors.of("LOGIN_ERROR");
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

    /**
     * Error events of entries, by which the tests know that an entry was refused for the reason they mean.
     *
     * @param type of the event
     * @param whenItSuspends error of the wrong entry that suspends the password
     * @param temporarily error of an entry on a page from before a temporary suspension
     * @param forGood error of an entry on a page from before a permanent one
     */
    record Errors(String type, String whenItSuspends, String temporarily, String forGood) {

        /** Error of a wrong entry, at every door. */
        public static final String WRONG = "invalid_user_credentials";

        /** The page takes no notice of the entry, and nothing is recorded. */
        public static final String NOTHING = "";

        public static Errors of(String type) {
            return new Errors(type, WRONG, "user_temporarily_disabled", "user_disabled");
        }

        /** Whether it is the error of an entry, whose event names the password; else that of a refused procedure. */
        static boolean isOfEntry(String error) {
            return !error.equals("confirmation_suspended");
        }
    }
}
