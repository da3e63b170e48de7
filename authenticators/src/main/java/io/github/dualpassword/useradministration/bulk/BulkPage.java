package io.github.dualpassword.useradministration.bulk;

/** One of the pages of an operation. What is posted counts only for the page that was shown last. */
interface BulkPage {

    /** Answers with the page. */
    void show();

    /** Answers what was posted while this is the present page. */
    void take();
}
