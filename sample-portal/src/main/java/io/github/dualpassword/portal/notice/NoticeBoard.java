package io.github.dualpassword.portal.notice;

import java.time.Instant;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The notices of the bank, read at the start from the file that {@code PORTAL_NOTICES} names.
 *
 * @param notices in the order in which they are shown
 */
@ConfigurationProperties("portal")
public record NoticeBoard(List<Notice> notices) {

    public NoticeBoard {
        notices = notices == null ? List.of() : List.copyOf(notices);
    }

    /** Those to be read at this moment. */
    public List<Notice> at(Instant now) {
        return notices.stream().filter(notice -> notice.isShownAt(now)).toList();
    }
}
