package io.github.dualpassword.throttle;

/**
 * What any number of subjects have used of their budgets, in memory of a fixed size.
 *
 * <p>Each subject has one cell in each of several rows, by a {@link KeyedHash}, and shares it with whoever meets it there by
 * chance. A cell says until when it would take to pay what was used. A subject has used at most what the least of its cells
 * says: never less than is true, and more only where all of its cells are shared. So nothing is ever displaced, and whoever
 * has many subjects makes nobody's use forgotten.
 *
 * <p>Moments are microseconds.
 */
final class UsedBudgets {

    private static final int ROWS = 4;

    private final KeyedHash hash;
    private final long[][] cells;

    /** @param width cells in a row, a power of two */
    UsedBudgets(KeyedHash hash, int width) {
        this.hash = hash;
        this.cells = new long[ROWS][width];
    }

    /** Takes one entry of the budget, or none where nothing is left of it. */
    synchronized boolean take(Budget budget, long now, String... subject) {
        int[] places = places(subject);
        if (used(places, now) > now + budget.all()) {
            shorten(places, now + budget.all());
        }
        if (used(places, now) + budget.cost() > now + budget.all()) {
            return false;
        }
        for (int row = 0; row < ROWS; row++) {
            long[] cell = cells[row];
            cell[places[row]] = Math.max(cell[places[row]], now) + budget.cost();
        }
        return true;
    }

    /** Gives one entry back that was taken. */
    synchronized void giveBack(Budget budget, String... subject) {
        int[] places = places(subject);
        for (int row = 0; row < ROWS; row++) {
            cells[row][places[row]] -= budget.cost();
        }
    }

    /** Of a clock that was put back, or a pause that was longer: nobody waits longer for it than the pause is now. */
    private void shorten(int[] places, long most) {
        for (int row = 0; row < ROWS; row++) {
            cells[row][places[row]] = Math.min(cells[row][places[row]], most);
        }
    }

    private long used(int[] places, long now) {
        long least = Long.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            least = Math.min(least, cells[row][places[row]]);
        }
        return Math.max(least, now);
    }

    private int[] places(String... subject) {
        int[] places = hash.of(subject);
        for (int row = 0; row < ROWS; row++) {
            places[row] &= cells[row].length - 1;
        }
        return places;
    }
}
