package io.github.dualpassword.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.browser.Look;
import io.github.dualpassword.testground.browser.WebP;
import io.github.dualpassword.testground.browser.Window;

/** The pictures of a manual in one language, which are taken while its story is played. */
final class ManualPictures implements AutoCloseable {

    /** Of a page on a computer. A phone is as wide as it is. */
    static final int WIDTH = 960;

    static final String SUFFIX = ".webp";

    private static final int HEIGHT = 480;
    private static final int WIDEST_PHONE = 480;
    private static final double QUALITY = 0.6;

    private final Path directory;
    private final Window converter;

    private ManualPictures(Path directory, Window converter) {
        this.directory = directory;
        this.converter = converter;
    }

    /** Begins anew: what was there is gone. */
    static ManualPictures anew(String document, String language, Browser browser) {
        Path directory = directory(document, language);
        all(directory).forEach(ManualPictures::delete);
        return new ManualPictures(directory, browser.open(Look.ENGLISH));
    }

    static Path directory(String document, String language) {
        return ManualMarkdown.DIRECTORY.resolve(language).resolve(document);
    }

    /** All pictures in a directory, and below; none where there is no such directory. */
    static List<Path> all(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a picture of the whole page, secrets covered. */
    void take(String step, Window window) {
        byte[] png = inTheRightSize(window);
        try {
            Files.createDirectories(directory);
            Files.write(directory.resolve(step + SUFFIX), WebP.of(converter, png, QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] inTheRightSize(Window window) {
        Page page = window.page();
        ViewportSize size = page.viewportSize();
        int width = size.width > WIDEST_PHONE ? WIDTH : size.width;
        page.setViewportSize(width, size.width > WIDEST_PHONE ? HEIGHT : size.height);
        page.setViewportSize(width, wholeHeight(page));
        awaitPaint(page);
        byte[] png = window.picture();
        page.setViewportSize(size.width, size.height);
        return png;
    }

    private static int wholeHeight(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    }

    /** A busy browser may not have painted all of a page that was just given another size. */
    private static void awaitPaint(Page page) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        converter.close();
    }
}
