package io.github.dualpassword.password.change;

/** Why passwords are changed. Each is a required action of its own, with pages of its own. */
public enum Occasion {
    /** The user wants to (B). */
    OWN(
            "change-passwords",
            "own-change",
            "dualPasswordChangeOwnTitle",
            "dualPasswordChangeOwnIntro",
            "dualPasswordChangeOwnDoneTitle"),
    /** Somebody else has set a password, or the two are the same (F). */
    FORCED(
            "forced-password-change",
            "forced-change",
            "dualPasswordChangeForcedTitle",
            "dualPasswordChangeForcedIntro",
            "dualPasswordChangeForcedDoneTitle"),
    /** A password has expired (G). */
    EXPIRED(
            "password-expiry",
            "expiry-change",
            "dualPasswordChangeExpiredTitle",
            "dualPasswordChangeExpiredIntro",
            "dualPasswordChangeExpiredDoneTitle");

    private final String actionId;
    private final String event;
    private final String title;
    private final String intro;
    private final String doneTitle;

    Occasion(String actionId, String event, String title, String intro, String doneTitle) {
        this.actionId = actionId;
        this.event = event;
        this.title = title;
        this.intro = intro;
        this.doneTitle = doneTitle;
    }

    /** Alias and provider id of the required action; stable. */
    public String actionId() {
        return actionId;
    }

    /** What events call it; stable. */
    String event() {
        return event;
    }

    /** Key of the form's title. */
    public String title() {
        return title;
    }

    /** Key of what the form says first. */
    public String intro() {
        return intro;
    }

    /** Key of the result's title. */
    public String doneTitle() {
        return doneTitle;
    }

    /** Name of the screen that asks, for screen ids and help. */
    public String screen() {
        return switch (this) {
            case OWN -> "change-passwords";
            case FORCED -> "forced-change";
            case EXPIRED -> "expired";
        };
    }
}
