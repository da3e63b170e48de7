package io.github.dualpassword.testground.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

import io.github.dualpassword.testground.browser.Browser;
import io.github.dualpassword.testground.mail.MailServer;
import io.github.dualpassword.testground.realm.RealmFile;

/**
 * What all test classes of one worker share, a process that runs test classes one after the other; each is started when it
 * is first asked for and ends with the process.
 */
record RunResources(Store store) {

    static RunResources of(ExtensionContext context) {
        return new RunResources(context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RunResources.class)));
    }

    SharedServers servers() {
        return store.computeIfAbsent(SharedServers.class, type -> new SharedServers(), SharedServers.class);
    }

    Browser browser() {
        return store.computeIfAbsent(Browser.class, type -> Browser.started(), Browser.class);
    }

    MailServer mail() {
        return store.computeIfAbsent(MailServer.class, type -> MailServer.started(), MailServer.class);
    }

    /** A realm file as tests import it: with short keys, and with this worker's mail server. */
    RealmFile prepared(RealmFile file) {
        return file.shortKeys().with(json -> {
            json.remove("smtpServer");
            mail().realmSettings().forEach(json.withObjectProperty("smtpServer")::put);
        });
    }
}
