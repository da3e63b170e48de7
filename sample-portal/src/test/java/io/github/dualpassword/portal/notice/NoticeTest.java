package io.github.dualpassword.portal.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A notice is shown in its time, and says when the service is not available. */
class NoticeTest {

    private static final Map<String, String> TEXT = Map.of("ja", "お知らせ", "en", "Notice");
    private static final Instant BEGIN = Instant.parse("2026-12-05T17:00:00Z");
    private static final Instant END = Instant.parse("2026-12-05T21:00:00Z");

    @Test
    void aNoticeWithoutTimesIsAlwaysShown() {
        Notice notice = new Notice(Optional.empty(), Optional.empty(), Optional.empty(), TEXT);

        assertThat(notice.isShownAt(Instant.EPOCH)).isTrue();
        assertThat(notice.isShownAt(Instant.MAX)).isTrue();
    }

    @Test
    void itAppearsAtItsBeginningAndIsGoneAtItsEnd() {
        Notice notice = new Notice(Optional.of(BEGIN), Optional.of(END), Optional.empty(), TEXT);

        assertThat(notice.isShownAt(BEGIN.minusMillis(1))).isFalse();
        assertThat(notice.isShownAt(BEGIN)).isTrue();
        assertThat(notice.isShownAt(END.minusMillis(1))).isTrue();
        assertThat(notice.isShownAt(END)).isFalse();
    }

    @Test
    void aMaintenanceIsToldUntilItIsOver() {
        Notice notice =
                new Notice(Optional.empty(), Optional.empty(), Optional.of(new Notice.Window(BEGIN, END)), TEXT);

        assertThat(notice.isShownAt(Instant.EPOCH)).isTrue();
        assertThat(notice.isShownAt(END.minusMillis(1))).isTrue();
        assertThat(notice.isShownAt(END)).isFalse();
    }

    @Test
    void itHasATextInEachLanguage() {
        Notice notice = new Notice(Optional.empty(), Optional.empty(), Optional.empty(), TEXT);

        assertThat(notice.textIn(Locale.JAPANESE)).isEqualTo("お知らせ");
        assertThat(notice.textIn(Locale.ENGLISH)).isEqualTo("Notice");
        assertThatThrownBy(() -> new Notice(Optional.empty(), Optional.empty(), Optional.empty(), Map.of("ja", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice.Window(END, BEGIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFileIsReadAsItsCommentSays() throws Exception {
        String file = """
                portal:
                  notices:
                    - from: 2026-11-27T09:00:00+09:00
                      closed:
                        from: 2026-12-06T02:00:00+09:00
                        until: 2026-12-06T06:00:00+09:00
                      text:
                        ja: お知らせ
                        en: Notice
                    - text:
                        ja: お知らせ
                        en: Notice
                """;
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new YamlPropertySourceLoader()
                        .load("notices", new ByteArrayResource(file.getBytes("UTF-8")))
                        .get(0));

        List<NoticeSettings.Entry> entries = Binder.get(environment)
                .bind("portal", NoticeSettings.class)
                .get()
                .notices();

        assertThat(entries.stream().map(NoticeSettings.Entry::notice))
                .containsExactly(
                        new Notice(
                                Optional.of(Instant.parse("2026-11-27T00:00:00Z")),
                                Optional.empty(),
                                Optional.of(new Notice.Window(BEGIN, END)),
                                TEXT),
                        new Notice(Optional.empty(), Optional.empty(), Optional.empty(), TEXT));
    }
}
