package io.github.dualpassword.password;

import io.github.dualpassword.password.Door.Answer;

/** A user at a {@link Door}, who can try there again and again. */
public interface Visit {

    /** Enters something; goes to the page once more where the last answer did not ask for it. */
    Answer enter(String secret);

    /** What is right here. */
    String rightSecret();

    /** The same user at a page opened now, which is left alone until something is entered on it. */
    Visit onAnotherPage();

    default Answer enterRight() {
        return enter(rightSecret());
    }

    /** @return the last answer */
    default Answer enterWrong(int times) {
        Answer last = null;
        for (int i = 0; i < times; i++) {
            last = enter(Journeys.WRONG);
        }
        return last;
    }
}
