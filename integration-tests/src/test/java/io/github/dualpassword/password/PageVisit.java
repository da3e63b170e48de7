package io.github.dualpassword.password;

import io.github.dualpassword.password.Door.Answer;
import io.github.dualpassword.testground.oidc.Page;

/** A {@link Visit} at a page with a field for the password. */
public final class PageVisit implements Visit {

    private final AskingPage asking;
    private final String rightSecret;
    private Page page;

    public PageVisit(AskingPage asking, String rightSecret) {
        this.asking = asking;
        this.rightSecret = rightSecret;
        this.page = asking.open();
        if (!asksOn(page)) {
            throw new IllegalStateException("No field " + asking.field() + " at first on " + page);
        }
    }

    /** A page that refuses before it asks has answered. */
    @Override
    public Answer enter(String secret) {
        if (!asksOn(page)) {
            page = asking.open();
        }
        if (asksOn(page)) {
            page = asking.enter(page, secret);
        }
        return answer();
    }

    private Answer answer() {
        if (asking.isRight(page)) {
            return Answer.RIGHT;
        }
        if (asking.isSuspended(page)) {
            return Answer.SUSPENDED;
        }
        if (asksOn(page) && page.has(asking.errorOfField())) {
            return Answer.WRONG;
        }
        throw new AssertionError("Neither right nor wrong nor suspended: " + page);
    }

    private boolean asksOn(Page page) {
        return !page.atApplication() && page.has("input[name=" + asking.field() + "]");
    }

    @Override
    public String rightSecret() {
        return rightSecret;
    }

    @Override
    public Visit onAnotherPage() {
        return new PageVisit(asking, rightSecret);
    }

    /** How a user comes to such a page, and what it says. */
    public interface AskingPage {

        /** Where the password is entered. */
        String field();

        /** Goes there, as often as one likes. */
        Page open();

        /** Enters the password there, and whatever else is needed. */
        Page enter(Page page, String secret);

        boolean isRight(Page page);

        boolean isSuspended(Page page);

        /** Selects what stands beside the field when the entry was wrong. */
        default String errorOfField() {
            return "#input-error-" + field();
        }
    }
}
