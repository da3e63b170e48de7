package io.github.dualpassword.staff;

import java.util.List;
import java.util.Optional;

/**
 * Attempts of a user, newest first.
 *
 * @param recorded what the realm keeps of them
 * @param attempts may be fewer than wanted, even none, while there are more
 * @param next where the next page begins; empty on the last one
 */
public record AttemptPage(AttemptRecording recorded, List<Attempt> attempts, Optional<PageMark> next) {

    public AttemptPage {
        attempts = List.copyOf(attempts);
    }
}
