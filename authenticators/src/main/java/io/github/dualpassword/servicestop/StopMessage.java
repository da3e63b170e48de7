package io.github.dualpassword.servicestop;

/**
 * Keys of the sentences that tell a stopped user who has stopped the service, as far as that is known. They are for somebody
 * who has proven who they are, and for nobody else.
 */
public final class StopMessage {

    private StopMessage() {}

    /** On the login page; the parameter of the sentence is whom to turn to. */
    public static String atLogin(ServiceStop stop) {
        return switch (stop.setBy()) {
            case OPERATOR -> "dualPasswordLoginServiceStoppedByOperator";
            case BANK -> "dualPasswordLoginServiceStoppedByBank";
            case UNKNOWN -> "dualPasswordLoginServiceStopped";
        };
    }

    /** On a letter, which names the bank's contact below. */
    public static String inLetter(ServiceStop.SetBy setBy) {
        return switch (setBy) {
            case OPERATOR -> "dualPasswordSlipStoppedByOperator";
            case BANK -> "dualPasswordSlipStoppedByBank";
            case UNKNOWN -> "dualPasswordSlipStopped";
        };
    }

    /** On every other page. */
    public static String onPage(ServiceStop stop) {
        return switch (stop.setBy()) {
            case OPERATOR -> "dualPasswordServiceStoppedByOperator";
            case BANK -> "dualPasswordServiceStoppedByBank";
            case UNKNOWN -> "dualPasswordServiceStopped";
        };
    }
}
