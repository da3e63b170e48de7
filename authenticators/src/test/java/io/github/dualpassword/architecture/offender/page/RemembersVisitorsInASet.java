package io.github.dualpassword.architecture.offender.page;

import java.util.HashSet;
import java.util.Set;

/** A page that remembers in a set that only looks like a constant. */
public final class RemembersVisitorsInASet {

    private static final Set<String> VISITORS = new HashSet<>();

    public void visit(String name) {
        VISITORS.add(name);
    }
}
