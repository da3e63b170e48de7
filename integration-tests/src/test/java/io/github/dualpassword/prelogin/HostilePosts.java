package io.github.dualpassword.prelogin;

import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import io.github.dualpassword.lockout.Crowd;
import io.github.dualpassword.prelogin.BeforeLoginScreen.Entry;
import io.github.dualpassword.testground.oidc.Page;
import io.github.dualpassword.testground.oidc.Visitor;
import io.github.dualpassword.testground.realm.TestRealm;

/**
 * Somebody who posts to the page before login without end, several at a time.
 *
 * @param from from which address the post of a number comes
 * @param claimed which address its header {@code X-Forwarded-For} names
 * @param entry what is filled in
 */
record HostilePosts(
        TestRealm realm, IntFunction<LocalAddress> from, IntFunction<String> claimed, IntFunction<Entry> entry) {

    private static final int AT_A_TIME = 4;
    private static final int UNDER_WAY = 50;
    private static final int MINUTES = 5;
    private static final String REFUSED = "お手続きは実行されませんでした";

    /**
     * Does something while posts arrive.
     *
     * @param least how many posts are sent, or more: as many as come until {@code meanwhile} is over
     * @return how many were sent, each of which was refused
     * @throws IllegalStateException when one of them was not
     */
    int sendDuring(int least, Runnable meanwhile) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch underWay = new CountDownLatch(UNDER_WAY);
        CompletableFuture<List<Integer>> sent = CompletableFuture.supplyAsync(() ->
                Crowd.fewAtATime(AT_A_TIME, Collections.nCopies(AT_A_TIME, realm), ignored -> {
                    Session session = new Session();
                    int posts = 0;
                    for (int number = next.getAndIncrement();
                            number < least || !over.get();
                            number = next.getAndIncrement()) {
                        session.post(number);
                        underWay.countDown();
                        posts++;
                    }
                    return posts;
                }));
        try {
            await(underWay);
            meanwhile.run();
        } finally {
            over.set(true);
        }
        return sent.join().stream().mapToInt(Integer::intValue).sum();
    }

    private static void await(CountDownLatch underWay) {
        try {
            if (!underWay.await(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The posts have not begun");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** One page after the other: each answer is the form of the next post. */
    private final class Session {

        private final Visitor visitor = realm.client().visitor();
        private URI action;

        Session() {
            Page page = BeforeLoginScreen.open(realm, visitor);
            action = page.formAction();
        }

        void post(int number) {
            Document page = Jsoup.parse(
                    from.apply(number)
                            .post(action, headers(number), entry.apply(number).pressed()),
                    action.toString());
            if (!page.text().contains(REFUSED)) {
                throw new IllegalStateException("Not refused: " + page.text());
            }
            action = URI.create(page.selectFirst(BeforeLoginScreen.FORM).absUrl("action"));
        }

        private Map<String, String> headers(int number) {
            Map<String, String> headers = new HashMap<>();
            headers.put("Cookie", visitor.cookies(action));
            headers.put("X-Forwarded-For", claimed.apply(number));
            return headers;
        }
    }
}
