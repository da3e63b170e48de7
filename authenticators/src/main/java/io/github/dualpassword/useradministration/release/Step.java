package io.github.dualpassword.useradministration.release;

/** One of the pages of the procedure. */
interface Step {

    /** Answers with the page. */
    void show();

    /** Answers what was posted while this is the present step. */
    void take();
}
