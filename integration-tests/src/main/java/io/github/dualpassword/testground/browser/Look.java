package io.github.dualpassword.testground.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/**
 * Language and size of a browser window.
 *
 * @param locale language tag, such as ja-JP
 * @param width of the page in CSS pixels
 * @param height of the page in CSS pixels
 * @param mobile whether it is a phone
 */
public record Look(String locale, int width, int height, boolean mobile) {

    public static final Look JAPANESE = desktop("ja-JP");
    public static final Look ENGLISH = desktop("en");
    public static final Look JAPANESE_PHONE = phone("ja-JP");
    public static final Look ENGLISH_PHONE = phone("en");

    public static Look desktop(String locale) {
        return new Look(locale, 1280, 900, false);
    }

    public static Look phone(String locale) {
        return new Look(locale, 360, 740, true);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height)
                .setIsMobile(mobile)
                .setHasTouch(mobile);
    }
}
