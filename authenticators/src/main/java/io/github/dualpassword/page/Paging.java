package io.github.dualpassword.page;

import java.util.Optional;

/**
 * One page of a list, by the numbers of its rows. Templates read it.
 *
 * @param page from 1
 * @param pages at least 1
 * @param total rows of all pages
 * @param first number of the page's first row, from 1
 * @param last number of its last row
 */
public record Paging(int page, int pages, long total, long first, long last) {

    /** The wanted page, or the nearest one that there is. */
    public static Paging of(int wanted, long total, int size) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        int page = Math.min(Math.max(1, wanted), pages);
        long first = (page - 1L) * size + 1;
        return new Paging(page, pages, total, first, Math.min(total, first + size - 1));
    }

    /** How many rows come before the page. */
    public int offset() {
        return (int) first - 1;
    }

    /** The number of a page button; nothing for what nobody can have pressed. */
    public static Optional<Integer> number(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[0-9]{1,7}"))
                .map(Integer::valueOf);
    }
}
