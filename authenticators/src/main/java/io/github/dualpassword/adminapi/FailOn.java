package io.github.dualpassword.adminapi;

import java.util.Optional;

import io.github.dualpassword.Ids;

/** From which findings on a set-up check has failed, as a caller wants it. */
enum FailOn {
    /** Whatever is found, the check has been made. */
    NEVER,
    ERROR,
    WARNING;

    /** {@link #NEVER} where the caller says nothing. */
    static FailOn of(String text) {
        return Optional.ofNullable(text)
                .map(wanted -> Ids.find(values(), Ids::underscored, wanted)
                        .orElseThrow(() ->
                                AdminApiErrors.QUERY_REFUSED.exception("'fail-on' must be never, error or warning.")))
                .orElse(NEVER);
    }

    boolean isFailed(SetUpCheckView check) {
        return switch (this) {
            case NEVER -> false;
            case ERROR -> check.errors() > 0;
            case WARNING -> check.errors() + check.warnings() > 0;
        };
    }
}
