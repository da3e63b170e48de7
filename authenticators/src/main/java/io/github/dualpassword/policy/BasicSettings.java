package io.github.dualpassword.policy;

import java.time.ZoneId;
import java.util.Optional;

/** What concerns a realm as a whole. */
public final class BasicSettings {

    static final Setting.Topic TOPIC = new Setting.Topic();

    public static final Setting<Integer> VERSION = TOPIC.setting(
                    "version",
                    "Marks a realm that is set up for dual passwords; when it is missing from a realm that uses the"
                            + " authenticators, defaults hold and the set-up check reports it.")
            .number(1, 1, 1);

    public static final Setting<ZoneId> TIME_ZONE = TOPIC.setting(
                    "time-zone", "The time zone of dates and times that users are shown.")
            .values(
                    "Asia/Tokyo",
                    "the name of a time zone, such as Asia/Tokyo or Europe/Berlin",
                    text -> Optional.of(text)
                            .filter(ZoneId.getAvailableZoneIds()::contains)
                            .map(ZoneId::of));

    /** Empty for none. */
    public static final Setting<Optional<ReferenceProfile>> PROFILE = TOPIC.setting(
                    "profile",
                    "The realm profile whose document the realm is to keep to; the set-up check reports every setting that is"
                            + " weaker than the document. It changes nothing else.")
            .values(
                    "",
                    ReferenceProfile.names() + ", or nothing",
                    text -> text.isEmpty()
                            ? Optional.of(Optional.empty())
                            : ReferenceProfile.byId(text).map(Optional::of));

    public static final Setting<EventStream> STREAM = TOPIC.setting(
                    "log-stream",
                    "Whether every line of the operation history, and everything that the suspension engine has settled, is"
                            + " written to the server's log as a line of JSON, for programs that watch it.")
            .choice(EventStream.OFF);

    private BasicSettings() {}
}
