package io.github.dualpassword.setup;

/** What the set-up check finds wrong with what a realm needs day by day: mails, events, a time zone. */
final class RunningFindings {

    static final FindingCode.Topic TOPIC = new FindingCode.Topic("Mails, events and time zone");

    static final FindingCode MAIL_SERVER_MISSING = TOPIC.warning(
            "mail-server-missing",
            "The realm has no mail server, or no address to send from: nobody gets a code for a first confirmation password, and"
                    + " nobody hears that a password was changed, suspended or reset.",
            "set host and sender in the realm settings under \"Email\"");

    static final FindingCode EVENTS_NOT_KEPT = TOPIC.warning(
            "events-not-kept",
            "Keycloak keeps no events of the realm, or not those of all types that are about attempts: nobody can look up who"
                    + " tried a password, and a rehearsal of another policy has nothing to read.",
            "save user events in the realm settings, with all types that Keycloak saves by default");

    static final FindingCode ADMIN_EVENTS_NOT_KEPT = TOPIC.warning(
            "admin-events-not-kept",
            "Keycloak keeps no admin events of the realm: what bank staff and programs have changed, settings and passwords"
                    + " included, stands nowhere.",
            "save admin events in the realm settings");

    static final FindingCode TIME_ZONE_NOT_CHOSEN = TOPIC.warning(
            "time-zone-not-chosen",
            "The realm does not say in which time zone its days are: those of Japan hold, for the last day of a password, for"
                    + " mailed and shown times, and for the hours in which tokens can be registered.",
            "set `dual-password.time-zone`, to `Asia/Tokyo` too");

    private RunningFindings() {}
}
