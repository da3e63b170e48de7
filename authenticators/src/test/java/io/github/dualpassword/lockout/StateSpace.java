package io.github.dualpassword.lockout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All worlds that can be reached from the beginning, breadth first, so that what is found first is a shortest way to it.
 *
 * @param size how many there are; those until the first violation, if there is one
 * @param steps how many steps lead from one to another
 * @param violation how to reach what must never happen, step by step, and what that is; empty when it cannot happen
 */
record StateSpace(int size, long steps, List<String> violation) {

    private record Way(World from, String step) {}

    static StateSpace of(Worlds worlds, Consumer<LockoutState> eachRow) {
        Map<World, Optional<Way>> reached = new HashMap<>();
        Set<LockoutState> rows = new HashSet<>();
        Deque<World> next = new ArrayDeque<>();
        reached.put(World.BEGINNING, Optional.empty());
        next.add(World.BEGINNING);
        long steps = 0;
        while (!next.isEmpty()) {
            World world = next.remove();
            if (rows.add(world.row())) {
                eachRow.accept(world.row());
                Optional<String> stuck = worlds.stuck(world.row());
                if (stuck.isPresent()) {
                    return new StateSpace(reached.size(), steps, story(reached, world, stuck.get()));
                }
            }
            for (Worlds.Step step : worlds.after(world)) {
                steps++;
                if (step.violation().isPresent()) {
                    return new StateSpace(
                            reached.size(),
                            steps,
                            story(reached, world, step.name(), step.violation().get()));
                }
                World after = step.world().representative();
                if (reached.putIfAbsent(after, Optional.of(new Way(world, step.name()))) == null) {
                    next.add(after);
                }
            }
        }
        return new StateSpace(reached.size(), steps, List.of());
    }

    private static List<String> story(Map<World, Optional<Way>> reached, World end, String... last) {
        List<String> story = new ArrayList<>();
        for (Optional<Way> way = reached.get(end);
                way.isPresent();
                way = reached.get(way.get().from())) {
            story.add(way.get().step());
        }
        Collections.reverse(story);
        story.addAll(List.of(last));
        return story;
    }
}
