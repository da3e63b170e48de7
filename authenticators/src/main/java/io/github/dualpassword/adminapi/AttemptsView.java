package io.github.dualpassword.adminapi;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.github.dualpassword.Ids;
import io.github.dualpassword.staff.AttemptPage;
import io.github.dualpassword.staff.PageMark;

/**
 * Attempts of a user, newest first.
 *
 * @param recorded whether the realm keeps events of all, some or none of the types that are about attempts
 * @param missingTypes those types that it does not keep
 * @param keptSeconds how long; missing where it keeps them for ever
 * @param attempts may be fewer than wanted, even none, while there is an {@code after}
 * @param after where the next page begins; missing on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttemptsView(
        String recorded, List<String> missingTypes, Long keptSeconds, List<AttemptView> attempts, String after) {

    static AttemptsView of(AttemptPage page) {
        return new AttemptsView(
                Ids.underscored(page.recorded().extent()),
                page.recorded().missing(),
                page.recorded().kept().map(Duration::toSeconds).orElse(null),
                page.attempts().stream().map(AttemptView::of).toList(),
                page.next().map(PageMark::write).orElse(null));
    }
}
