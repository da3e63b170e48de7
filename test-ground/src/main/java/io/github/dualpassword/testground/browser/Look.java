package io.github.dualpassword.testground.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/**
 * Language and size of a browser window, and what it can do.
 *
 * @param locale language tag, such as ja-JP
 * @param width of the page in CSS pixels
 * @param height of the page in CSS pixels
 * @param mobile whether it is a phone
 * @param scripts whether scripts of pages run
 */
public record Look(String locale, int width, int height, boolean mobile, boolean scripts) {

    public static final Look JAPANESE = desktop("ja-JP");
    public static final Look ENGLISH = desktop("en");
    public static final Look JAPANESE_PHONE = phone("ja-JP");
    public static final Look ENGLISH_PHONE = phone("en");

    public static Look desktop(String locale) {
        return new Look(locale, 1280, 900, false, true);
    }

    public static Look phone(String locale) {
        return new Look(locale, 360, 740, true, true);
    }

    /** The same for somebody who has switched scripts off. */
    public Look withoutScripts() {
        return new Look(locale, width, height, mobile, false);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setIsMobile(mobile)
                .setHasTouch(mobile);
    }
}
