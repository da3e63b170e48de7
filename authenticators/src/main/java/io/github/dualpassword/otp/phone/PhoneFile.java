package io.github.dualpassword.otp.phone;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the page, all of them in the JAR. What is asked for is looked up among these names: no path from outside is ever
 * opened.
 */
enum PhoneFile {
    PAGE("index.html", "text/html;charset=utf-8"),
    STYLE("phone.css", "text/css;charset=utf-8"),
    ACTIVATION("activation.js", Type.SCRIPT),
    APPROVAL("approval.js", Type.SCRIPT),
    APPROVALS("approvals.js", Type.SCRIPT),
    BOARD("board.js", Type.SCRIPT),
    CLOCK("clock.js", Type.SCRIPT),
    CODES("codes.js", Type.SCRIPT),
    ENTRY("entry.js", Type.SCRIPT),
    FRAGMENT("fragment.js", Type.SCRIPT),
    INSTALLATION("installation.js", Type.SCRIPT),
    HAND_OVER("hand-over.js", Type.SCRIPT),
    OTHER_APP("other-app.js", Type.SCRIPT),
    PHONE("phone.js", Type.SCRIPT),
    PROOFS("proofs.js", Type.SCRIPT),
    PUSH("push.js", Type.SCRIPT),
    STORE("store.js", Type.SCRIPT),
    SUBSCRIPTIONS("subscriptions.js", Type.SCRIPT),
    TEXTS("texts.js", Type.SCRIPT),
    VIEWS("views.js", Type.SCRIPT),
    SERVICE_WORKER("service-worker.js", Type.SCRIPT),
    ICON("icon-192.png", Type.PICTURE),
    LARGE_ICON("icon-512.png", Type.PICTURE),
    MASKABLE_ICON("icon-maskable-512.png", Type.PICTURE);

    private final String fileName;
    private final String type;

    PhoneFile(String fileName, String type) {
        this.fileName = fileName;
        this.type = type;
    }

    /** The one that is meant by the last part of an address; nothing else has one. The page has the address of the folder. */
    static Optional<PhoneFile> find(String address) {
        return Stream.of(values())
                .filter(file -> file.address().equals(address))
                .findFirst();
    }

    String fileName() {
        return fileName;
    }

    /** Its content type. */
    String type() {
        return type;
    }

    /** Relative to the folder of the page. */
    String address() {
        return this == PAGE ? "" : fileName;
    }

    /** Whether the phone keeps it for when there is no network. */
    boolean isKept() {
        return this != SERVICE_WORKER;
    }

    /** Content types that several have. */
    private static final class Type {

        static final String SCRIPT = "text/javascript;charset=utf-8";
        static final String PICTURE = "image/png";

        private Type() {}
    }
}
