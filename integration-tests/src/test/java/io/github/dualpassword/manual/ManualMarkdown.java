package io.github.dualpassword.manual;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of the manuals in one language, made of the data files alone.
 *
 * @param language ja or en
 */
record ManualMarkdown(String language) {

    static final Path DIRECTORY = Path.of("../docs/manual");

    private static final String WRITTEN =
            "<!-- Written by ./run.sh manual from integration-tests/src/test/resources/manual; do not edit. -->\n\n";
    private static final String ROWS = "../../generated/requirements-coverage.md";

    /** All pages by their file names. */
    Map<String, String> pages(List<Manual> manuals) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("README.md", index(manuals));
        manuals.forEach(manual -> pages.put(manual.document() + ".md", page(manual)));
        return pages;
    }

    private String index(List<Manual> manuals) {
        String rows = manuals.stream()
                .map(manual -> "| [%s](%s.md) | %s | [`%s`](../../realm-profiles.md) |\n"
                        .formatted(manual.title().in(language), manual.document(), manual.document(), manual.profile()))
                .collect(Collectors.joining());
        return WRITTEN + words("""
                        # ご利用マニュアル

                        [English](../en/README.md)

                        画面の画像は、実際の画面をブラウザで操作して撮影したものです。パスワードの欄など、他の人に見せてはいけないものは、未入力の場合も含めて灰色で隠しています。スマートフォンの画像に表示されている数字、および日時は、見本です。手順ごとに、その画面が示す要件の番号を添えています。

                        | マニュアル | 元の資料 | レルムの設定 |
                        |---|---|---|
                        %s""", """
                        # User's manuals

                        [日本語](../ja/README.md)

                        The pictures are taken of the real pages, in a browser, while each procedure is carried out. Fields of passwords, empty ones too, and whatever else is nobody else's business, are covered in grey. The digits on the pictures of the phone, and all dates, are samples. Each step names the requirements that its page shows.

                        | Manual | Source document | Realm profile |
                        |---|---|---|
                        %s""").formatted(rows);
    }

    private String page(Manual manual) {
        StringBuilder page = new StringBuilder(WRITTEN)
                .append("# ")
                .append(manual.title().in(language))
                .append("\n\n")
                .append(words(
                                "[マニュアル一覧](README.md) · [English](../en/%1$s.md) · レルムの設定 [`%2$s`](../../realm-profiles.md)\n\n",
                                "[All manuals](README.md) · [日本語](../ja/%1$s.md) · realm profile [`%2$s`](../../realm-profiles.md)\n\n")
                        .formatted(manual.document(), manual.profile()));
        int number = 0;
        for (ManualChapter chapter : manual.chapters()) {
            number++;
            page.append("%d. [%s](#%s)\n"
                    .formatted(number, chapter.title().in(language), anchor(heading(number, chapter))));
        }
        number = 0;
        boolean areReadersNamed = manual.readersOfSteps().size() > 1;
        for (ManualChapter chapter : manual.chapters()) {
            number++;
            page.append("\n## ").append(heading(number, chapter)).append("\n");
            if (chapter.intro() != null) {
                page.append("\n").append(chapter.intro().in(language).strip()).append("\n");
            }
            int count = 0;
            for (ManualStep step : chapter.steps()) {
                count++;
                page.append(step(manual, step, count, areReadersNamed));
            }
        }
        return page.toString();
    }

    private String heading(int number, ManualChapter chapter) {
        return number + ". " + chapter.title().in(language);
    }

    private String step(Manual manual, ManualStep step, int number, boolean isReaderNamed) {
        String reader = isReaderNamed ? words("（%s）", " (%s)").formatted(readerOf(step)) : "";
        StringBuilder text = new StringBuilder("\n### ")
                .append(words("手順%d%s", "Step %d%s").formatted(number, reader))
                .append("\n\n")
                .append(step.text().in(language).strip())
                .append("\n");
        if (step.hasMail()) {
            text.append("\n```text\n").append(step.mail().in(language).strip()).append("\n```\n");
        }
        if (step.picture()) {
            text.append("\n![%s](%s/%s%s)\n"
                    .formatted(pictured(manual, step), manual.document(), step.id(), ManualPictures.SUFFIX));
        }
        if (!step.rows().isEmpty()) {
            text.append(words("\n<sub>要件 [%s](%s)</sub>\n", "\n<sub>Requirements [%s](%s)</sub>\n")
                    .formatted(String.join(", ", step.rows()), ROWS));
        }
        return text.toString();
    }

    private String readerOf(ManualStep step) {
        return Manual.readers().get(step.reader()).in(language);
    }

    /** What a picture shows, for whoever does not see it: heading and ID of the screen. */
    private String pictured(Manual manual, ManualStep step) {
        if (!step.hasScreen()) {
            return manual.title().in(language);
        }
        Screen screen = manual.screen(step.screen());
        return Stream.of(screen.heading().words(language), screen.id())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String words(String japanese, String english) {
        return language.equals("ja") ? japanese : english;
    }

    /** Under which the hosting platforms let a heading be linked to. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                .replace(' ', '-');
    }
}
