package io.github.dualpassword.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * Which room knows which. A room is called by its package below the root, such as {@code password.change}; the root, whose
 * few types every room knows, is none.
 *
 * @param known the rooms that a room's classes name; has an entry for every room
 */
record RoomGraph(Map<String, Set<String>> known) {

    static RoomGraph of(JavaClasses extension) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : extension) {
            if (isInRoom(type)) {
                Set<String> others = known.computeIfAbsent(room(type), room -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(RoomGraph::isInRoom)
                        .map(RoomGraph::room)
                        .filter(other -> !other.equals(room(type)))
                        .forEach(others::add);
            }
        }
        return new RoomGraph(known);
    }

    Set<String> rooms() {
        return known.keySet();
    }

    /** The same without what follows from the rest: who knows a room may know all that it knows. */
    RoomGraph reduced() {
        Map<String, Set<String>> reduced = new TreeMap<>();
        known.forEach((room, others) -> {
            Set<String> direct = new TreeSet<>(others);
            others.forEach(other -> direct.removeAll(reachable(other)));
            reduced.put(room, direct);
        });
        return new RoomGraph(reduced);
    }

    private Set<String> reachable(String room) {
        Set<String> all = new TreeSet<>(known.get(room));
        known.get(room).forEach(other -> all.addAll(reachable(other)));
        return all;
    }

    private static boolean isInRoom(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(Rooms.ROOT + ".");
    }

    private static String room(JavaClass type) {
        return type.getBaseComponentType().getPackageName().substring(Rooms.ROOT.length() + 1);
    }
}
