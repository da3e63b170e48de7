package io.github.dualpassword.useradministration.release;

import jakarta.ws.rs.core.MultivaluedMap;

/** One of the pages of the procedure. */
interface Step {

    /** Answers with the page. */
    void show();

    /** Answers what was posted while this is the present step. */
    void take(MultivaluedMap<String, String> form);
}
