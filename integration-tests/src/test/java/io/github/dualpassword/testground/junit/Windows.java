package io.github.dualpassword.testground.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.PlaywrightException;

import io.github.dualpassword.testground.browser.Window;

/** The browser windows of the test that is running. */
final class Windows {

    private final List<Window> open = new ArrayList<>();

    Window add(Window window) {
        open.add(window);
        return window;
    }

    /** Pictures of all of them. @return the files, or why a picture could not be taken */
    List<String> photograph(Path directory) {
        List<String> pictures = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            try {
                Path file = directory.resolve("window-" + (i + 1) + ".png");
                pictures.add(open.get(i).screenshot(file).toAbsolutePath().toString());
            } catch (PlaywrightException e) {
                pictures.add("none (" + e.getMessage().lines().findFirst().orElse("") + ")");
            }
        }
        return pictures;
    }

    void close() {
        open.forEach(Window::close);
        open.clear();
    }
}
