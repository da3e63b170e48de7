package io.github.dualpassword.throttle;

/**
 * Whether an entry may be evaluated. A refused one is answered as a wrong one is, and nothing of it is looked up, evaluated or
 * counted. An admitted one has been taken from the budget of its address; {@link #giveBack} puts it back when it was not wrong.
 */
public final class Admission {

    /** What came of it. */
    enum Answer {
        GRANTED,
        /** The first that is refused of the address in a pause. */
        REFUSED,
        REFUSED_AGAIN
    }

    private final Answer answer;
    private final Runnable giveBack;

    private Admission(Answer answer, Runnable giveBack) {
        this.answer = answer;
        this.giveBack = giveBack;
    }

    /** @param giveBack puts back what was taken */
    static Admission granted(Runnable giveBack) {
        return new Admission(Answer.GRANTED, giveBack);
    }

    /** One that is refused, the first in a pause or one of many. */
    static Admission refused(Answer answer) {
        return new Admission(answer, () -> {});
    }

    public boolean refused() {
        return answer != Answer.GRANTED;
    }

    /** Whether it is the first that is refused of the address in a pause, and worth an event: what comes without end is counted only. */
    public boolean isNews() {
        return answer == Answer.REFUSED;
    }

    /**
     * The entry was right, or could not be judged: it is not to hurt others who share the address. At most once for an
     * admission.
     */
    public void giveBack() {
        giveBack.run();
    }
}
