package io.github.dualpassword.useradministration.bulk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.useradministration.Members;

import static org.assertj.core.api.Assertions.assertThat;

class SentPageTest {

    private static final String OPERATOR = "operator";
    private static final Selection ALL = Selection.allBut(OPERATOR);

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void checkedRowsAreSelected() {
        form.put(SentPage.SHOWN, List.of("a", "b"));
        form.putSingle(SentPage.PICK, "b");

        assertThat(SentPage.of(form).after(Selection.NONE, OPERATOR).ids()).containsExactly("b");
    }

    @Test
    void theBoxInTheHeadingSelectsAllWithoutAScriptWhateverTheRowsStillShow() {
        form.put(SentPage.SHOWN, List.of("a", "b"));
        form.putSingle(SentPage.ALL, "on");

        assertThat(SentPage.of(form).after(Selection.NONE, OPERATOR)).isEqualTo(ALL);
    }

    @Test
    void whereAScriptKeepsTheRowsInStepTheyCountAsWell() {
        form.put(SentPage.SHOWN, List.of("a", "b"));
        form.putSingle(SentPage.PICK, "a");
        form.putSingle(SentPage.ALL, "on");
        form.putSingle(SentPage.SCRIPTED, "true");

        assertThat(SentPage.of(form).after(Selection.NONE, OPERATOR)).isEqualTo(ALL.sent(List.of("b"), List.of()));
    }

    @Test
    void theBoxInTheHeadingTakenBackEndsTheSelectionOfAll() {
        form.put(SentPage.SHOWN, List.of("a", "b"));
        form.put(SentPage.PICK, List.of("a", "b"));

        assertThat(SentPage.of(form).after(ALL, OPERATOR)).isEqualTo(Selection.NONE);
    }

    @Test
    void whileAllAreSelectedAnUncheckedRowIsLeftOut() {
        form.put(SentPage.SHOWN, List.of("a", "b"));
        form.putSingle(SentPage.PICK, "a");
        form.putSingle(SentPage.ALL, "on");

        assertThat(SentPage.of(form).after(ALL, OPERATOR)).isEqualTo(ALL.sent(List.of("b"), List.of()));
    }

    @Test
    void whatCanBeNoIdIsIgnored() {
        form.put(SentPage.PICK, List.of("", " ", "line\nbreak", "x".repeat(256), "x".repeat(255)));

        assertThat(SentPage.of(form).picked()).containsExactly("x".repeat(255));
    }

    @Test
    void aPageHasNoMoreRowsThanAPage() {
        form.put(
                SentPage.PICK,
                IntStream.range(0, Members.PAGE + 50)
                        .mapToObj(Integer::toString)
                        .toList());

        assertThat(SentPage.of(form).picked()).hasSize(Members.PAGE);
    }

    @Test
    void aSearchThatComesWithoutTheBoxesOfThePageChangesNoSelection() {
        form.putSingle(SentPage.WITHOUT_BOXES, "true");

        assertThat(SentPage.of(form).selection(form, ALL, OPERATOR)).isEqualTo(ALL);
        assertThat(SentPage.of(form).selection(form, Selection.NONE.sent(List.of(), List.of("a")), OPERATOR))
                .isEqualTo(Selection.NONE.sent(List.of(), List.of("a")));
    }

    @Test
    void aPickThatFoundNoRoomIsNoticed() {
        Selection full = new Selection(
                Selection.Kind.PICKED,
                new LinkedHashSet<>(IntStream.range(0, Selection.MAX_IDS)
                        .mapToObj(Integer::toString)
                        .toList()));
        form.putSingle(SentPage.PICK, "one-more");

        SentPage sent = SentPage.of(form);

        assertThat(sent.isCutShortIn(sent.after(full, OPERATOR))).isTrue();
        assertThat(sent.isCutShortIn(sent.after(Selection.NONE, OPERATOR))).isFalse();
    }
}
