package io.github.dualpassword.useradministration.bulk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SelectionTest {

    private static final Selection ALL = Selection.allBut("operator");

    @Test
    void nobodyIsSelectedAtFirst() {
        assertThat(Selection.NONE.has("a")).isFalse();
        assertThat(Selection.NONE.size(List.of("a", "b"))).isZero();
    }

    @Test
    void whoWasPickedOnOnePageStaysPickedOnAnother() {
        Selection selection =
                Selection.NONE.sent(List.of("a", "b"), List.of("a")).sent(List.of("c"), List.of("c"));

        assertThat(selection.ids()).containsExactly("a", "c");
    }

    @Test
    void whoIsNoLongerCheckedIsNoLongerSelected() {
        Selection selection =
                Selection.NONE.sent(List.of("a", "b"), List.of("a", "b")).sent(List.of("a", "b"), List.of("b"));

        assertThat(selection.ids()).containsExactly("b");
    }

    @Test
    void allMeansThoseOfOtherPagesToo() {
        assertThat(ALL.size(List.of("a", "b", "c"))).isEqualTo(3);
        assertThat(ALL.has("anybody")).isTrue();
    }

    /** D04, and H03: where it is allowed, one can be added as anybody else. */
    @Test
    void allAreAllButOneself() {
        assertThat(ALL.has("operator")).isFalse();
        assertThat(ALL.size(List.of("operator", "a"))).isEqualTo(1);
        assertThat(ALL.sent(List.of("operator"), List.of("operator")).size(List.of("operator", "a")))
                .isEqualTo(2);
    }

    @Test
    void whoIsUncheckedIsLeftOutOfAllUntilCheckedAgain() {
        Selection without = ALL.sent(List.of("a", "b"), List.of("b"));

        assertThat(without.size(List.of("a", "b", "c"))).isEqualTo(2);
        assertThat(without.has("a")).isFalse();
        assertThat(without.sent(List.of("a"), List.of("a"))).isEqualTo(ALL);
    }

    @Test
    void anIdThatThePageDidNotShowIsHeldAsWell() {
        assertThat(Selection.NONE.sent(List.of("a"), List.of("made-up")).ids()).containsExactly("made-up");
    }

    @Test
    void picksBeyondTheMostAreLeftOut() {
        Selection full = Selection.NONE.sent(List.of(), ids(Selection.MAX_IDS));

        assertThat(full.sent(List.of("one-more"), List.of("one-more"))).isEqualTo(full);
    }

    /** Somebody whom the operator has left out must never become a target. */
    @Test
    void whereTooManyAreLeftOutOfAllNobodyIsSelected() {
        Selection most = ALL.sent(ids(Selection.MAX_IDS - 1), List.of());

        assertThat(most.coversAll()).isTrue();
        assertThat(most.sent(List.of("one-more"), List.of())).isEqualTo(Selection.NONE);
    }

    @Test
    void aSelectionCannotBeMadeTooLarge() {
        Set<String> tooMany = new LinkedHashSet<>(ids(Selection.MAX_IDS + 1));

        assertThatThrownBy(() -> new Selection(Selection.Kind.PICKED, tooMany))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What the boxes of a page say when it is sent is what is selected of it, whatever was before. */
    @Property(tries = 200)
    void aPageIsSelectedAsItWasSent(
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> before,
            @ForAll @Size(max = 20) Set<@IntRange(max = 30) Integer> shown,
            @ForAll Set<@IntRange(max = 30) Integer> checked,
            @ForAll Selection.Kind kind) {
        Set<String> page = strings(shown);
        Set<String> picked = strings(checked);
        picked.retainAll(page);
        Selection selection = new Selection(kind, strings(before));

        Selection after = selection.sent(page, picked);

        assertThat(page.stream().filter(after::has)).containsExactlyInAnyOrderElementsOf(picked);
        List<String> others = IntStream.range(0, 31)
                .mapToObj(Integer::toString)
                .filter(id -> !page.contains(id))
                .toList();
        assertThat(others.stream().filter(after::has))
                .containsExactlyElementsOf(
                        others.stream().filter(selection::has).toList());
    }

    private static Set<String> strings(Set<Integer> numbers) {
        Set<String> strings = new LinkedHashSet<>();
        numbers.forEach(number -> strings.add(number.toString()));
        return strings;
    }

    private static List<String> ids(int number) {
        return IntStream.range(0, number).mapToObj(Integer::toString).toList();
    }
}
