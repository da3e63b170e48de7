package io.github.dualpassword.password.confirmation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.github.dualpassword.Password;
import io.github.dualpassword.lockout.HashNote;
import io.github.dualpassword.password.PasswordFacts;
import io.github.dualpassword.password.PasswordFacts.Flag;

/** What stored confirmation passwords of many users say of themselves, without their hashes. */
public final class ManyConfirmationPasswords {

    private static final Logger LOG = Logger.getLogger(ManyConfirmationPasswords.class);

    private ManyConfirmationPasswords() {}

    /** What stands in the data, in quotes, of each one that must be changed. */
    public static List<String> marksOfThoseToChange() {
        return List.of(quoted(HashNote.PROVISIONAL), quoted(HashNote.SAME_AS_OTHER));
    }

    /**
     * What is known of one.
     *
     * @param date when it was set, milliseconds since the epoch; empty counts as very old
     * @param data as it is stored; when it cannot be read, nothing is the matter with it as far as a list can know
     */
    public static PasswordFacts facts(Optional<Long> date, String data) {
        return new PasswordFacts(Password.CONFIRMATION, Optional.of(Instant.ofEpochMilli(date.orElse(0L))), flag(data));
    }

    private static Flag flag(String data) {
        try {
            return ConfirmationPasswordData.flag(data);
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("The data of a confirmation password cannot be read", unreadable);
            return Flag.NONE;
        }
    }

    private static String quoted(HashNote note) {
        return '"' + note.text() + '"';
    }
}
