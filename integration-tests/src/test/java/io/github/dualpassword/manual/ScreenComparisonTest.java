package io.github.dualpassword.manual;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.dualpassword.manual.SeenPage.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found when a page is held against its data file. */
class ScreenComparisonTest {

    private static final Screen SCREEN = new Screen(
            "BRSK001",
            text("トークン失効"),
            List.of(
                    note("対象を選択して、"),
                    new ScreenPart(null, text("検索"), "text", null, null),
                    new ScreenPart(
                            null,
                            null,
                            null,
                            new ScreenPart.Columns(List.of("選択", "氏名"), List.of("Select", "Name")),
                            null),
                    new ScreenPart(null, null, null, null, text("失効（{数}名）")),
                    note("ご注意")));

    private static final List<Part> PARTS = List.of(
            new Part("text", "検索", "対象を選択して、検索してください。".length()),
            new Part("table", "選択 | 氏名", "対象を選択して、検索してください。検索".length()),
            new Part("button", "失効（3名）", "対象を選択して、検索してください。検索選択氏名".length()));

    private static final String TEXT = "対象を選択して、検索してください。検索選択氏名失効（3名）ご注意";

    @Test
    void aPageThatIsAsTheFileSaysDiffersInNothing() {
        assertThat(differences("BRSK001", "トークン 失効", PARTS, TEXT)).isEmpty();
    }

    @Test
    void anotherIdAndAnotherHeadingAreTold() {
        assertThat(differences("", "トークン", PARTS, TEXT))
                .containsExactly("the ID of the screen is '', not 'BRSK001'", "the heading is 'トークン', not 'トークン失効'");
    }

    @Test
    void aFieldThatIsNotInTheFileIsTold() {
        List<Part> more = List.of(PARTS.get(0), PARTS.get(1), PARTS.get(2), new Part("password", "暗証番号", 30));

        assertThat(differences("BRSK001", "トークン失効", more, TEXT))
                .containsExactly("part 4 is 'password 暗証番号', not 'nothing more'");
    }

    @Test
    void aFieldThatIsMissingIsTold() {
        assertThat(differences("BRSK001", "トークン失効", PARTS.subList(0, 2), TEXT))
                .containsExactly("part 3 is 'nothing more', not 'button 失効（{数}名）'");
    }

    @Test
    void anotherKindLabelColumnOrOrderIsTold() {
        assertThat(differences(
                        "BRSK001",
                        "トークン失効",
                        List.of(new Part("password", "検索", 0), new Part("table", "選択 | 状態", 5), PARTS.get(2)),
                        TEXT))
                .hasSize(2);
        assertThat(differences("BRSK001", "トークン失効", List.of(PARTS.get(1), PARTS.get(0), PARTS.get(2)), TEXT))
                .hasSize(2);
    }

    @Test
    void aNoteMustStandBetweenThePartsAroundIt() {
        assertThat(differences("BRSK001", "トークン失効", PARTS, TEXT.replace("ご注意", "")))
                .singleElement()
                .asString()
                .contains("'ご注意' is missing");
        assertThat(differences("BRSK001", "トークン失効", PARTS, TEXT.replace("対象を選択して、", "対象をご選択、")))
                .singleElement()
                .asString()
                .contains("between part 0 and part 1 the note '対象を選択して、' is missing");
    }

    private static List<String> differences(String id, String heading, List<Part> parts, String text) {
        return new ScreenComparison(SCREEN, new SeenPage(id, heading, parts, text), "ja").differences();
    }

    private static ScreenPart note(String words) {
        return new ScreenPart(text(words), null, null, null, null);
    }

    private static Bilingual text(String words) {
        return new Bilingual(words, words);
    }
}
