package io.github.dualpassword.architecture.offender.page;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A page that remembers in a static map. */
public final class RemembersVisitors {

    private static final ConcurrentMap<String, String> VISITORS = new ConcurrentHashMap<>();

    public void visit(String name) {
        VISITORS.put(name, name);
    }
}
