package io.github.dualpassword.throttle;

/**
 * Whether an entry may be evaluated. A refused one is answered as a wrong one is, and nothing of it is looked up, evaluated or
 * counted. An admitted one has been taken from the budget of its address; {@link #giveBack} puts it back when it was not wrong.
 */
public final class Admission {

    static final Admission REFUSED = new Admission(true, () -> {});

    private final boolean refused;
    private final Runnable giveBack;

    private Admission(boolean refused, Runnable giveBack) {
        this.refused = refused;
        this.giveBack = giveBack;
    }

    /** @param giveBack puts back what was taken */
    static Admission granted(Runnable giveBack) {
        return new Admission(false, giveBack);
    }

    public boolean refused() {
        return refused;
    }

    /**
     * The entry was right, or could not be judged: it is not to hurt others who share the address. At most once for an
     * admission.
     */
    public void giveBack() {
        giveBack.run();
    }
}
