package io.github.dualpassword.portal.notice;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/** The notices of the bank, read at the start from the file that {@code PORTAL_BOARD} names. */
@Component
public final class NoticeBoard {

    private final List<Notice> notices;

    NoticeBoard(NoticeSettings settings) {
        notices = settings.notices().stream().map(NoticeSettings.Entry::notice).toList();
    }

    /** Those to be read at this moment, in their order. */
    public List<Notice> at(Instant now) {
        return notices.stream().filter(notice -> notice.isShownAt(now)).toList();
    }
}
