package io.github.dualpassword.policy;

import java.util.Map;

import io.github.dualpassword.IssuedCode;

/**
 * What limits the guessing of a code that is issued to users.
 *
 * @param tries wrong entries after which a code is void
 * @param perHour see {@link IssueLimits}
 * @param perDay see {@link IssueLimits}
 */
public record CodeSettings(Setting<Integer> tries, Setting<Integer> perHour, Setting<Integer> perDay) {

    /** So many of a million codes of six digits are few. */
    static final int MOST_TRIES = 10;

    static final Setting.Topic TOPIC = new Setting.Topic();

    private static final Map<IssuedCode, CodeSettings> BY_CODE =
            Setting.Topic.forEach(IssuedCode.class, CodeSettings::declare);

    public static CodeSettings of(IssuedCode code) {
        return BY_CODE.get(code);
    }

    private static CodeSettings declare(IssuedCode code) {
        String prefix = code.id() + ".";
        return new CodeSettings(
                TOPIC.setting(
                                prefix + "tries",
                                "Wrong entries after which a code is void, in whatever session they are made.")
                        .number(5, 1, MOST_TRIES),
                TOPIC.setting(prefix + "per-hour", "How many codes are sent to a user in any sixty minutes.")
                        .number(3, 1, IssueLimits.MOST),
                TOPIC.setting(prefix + "per-day", "How many codes are sent to a user in any 24 hours.")
                        .number(10, 1, IssueLimits.MOST));
    }
}
