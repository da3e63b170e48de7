package io.github.dualpassword.testground.browser;

import java.util.Base64;
import java.util.List;

/** Makes small pictures of large ones: the browser writes them as WebP. */
public final class WebP {

    private static final String CONVERT = """
            async ([png, quality]) => {
              const image = new Image();
              image.src = "data:image/png;base64," + png;
              await image.decode();
              const canvas = document.createElement("canvas");
              canvas.width = image.width;
              canvas.height = image.height;
              canvas.getContext("2d", { alpha: false }).drawImage(image, 0, 0);
              return canvas.toDataURL("image/webp", quality).split(",")[1];
            }
            """;

    private WebP() {}

    /**
     * A picture as WebP.
     *
     * @param window any that shows a page without restrictions of what it may load, such as an empty one
     * @param quality 0 to 1
     */
    public static byte[] of(Window window, byte[] png, double quality) {
        Object file =
                window.page().evaluate(CONVERT, List.of(Base64.getEncoder().encodeToString(png), quality));
        return Base64.getDecoder().decode((String) file);
    }
}
