package io.github.dualpassword.portal.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The file of notices as it is written: Spring binds what is missing as {@code null}.
 *
 * @param notices in the order in which they are shown
 */
@ConfigurationProperties("portal")
record NoticeSettings(@DefaultValue List<Entry> notices) {

    record Entry(Instant from, Instant until, Notice.Window closed, Map<String, String> text) {

        Notice notice() {
            return new Notice(Optional.ofNullable(from), Optional.ofNullable(until), Optional.ofNullable(closed), text);
        }
    }
}
