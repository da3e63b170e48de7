package io.github.dualpassword.testground.requirements;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the requirement rows that a test proves, five at most: one that claims more proves none in particular.
 *
 * <p>The rows stand in {@code requirements.txt}; which test proves which is written to
 * {@code docs/generated/requirements-coverage.md}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requirement {

    /** Most rows one test may name. */
    int MOST = 5;

    /** IDs of rows, such as C02. */
    String[] value();
}
