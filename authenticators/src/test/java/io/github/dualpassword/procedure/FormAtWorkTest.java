package io.github.dualpassword.procedure;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

import static org.assertj.core.api.Assertions.assertThat;

class FormAtWorkTest {

    private final Map<String, Map<String, String>> objects = new HashMap<>();

    @Test
    void anotherFormOfTheAuthenticationWaits() {
        FormAtWork first = work("tab", "code-1");

        assertThat(first.begin()).isTrue();

        assertThat(work("tab", "code-2").begin()).isFalse();
        assertThat(work("tab", "code-2").isBegun()).isTrue();
        assertThat(work("other-tab", "code-2").begin()).isTrue();
    }

    @Test
    void theNextFormBeginsWhenTheFirstIsDone() {
        FormAtWork first = work("tab", "code-1");
        first.begin();

        first.end();

        assertThat(work("tab", "code-2").isBegun()).isFalse();
        assertThat(work("tab", "code-2").begin()).isTrue();
    }

    @Test
    void theSameFormDoesNotBeginWhenItIsDone() {
        FormAtWork first = work("tab", "code-1");
        first.begin();
        first.end();

        assertThat(work("tab", "code-1").begin()).isFalse();
        assertThat(work("tab", "code-1").isBegun()).isFalse();
    }

    private FormAtWork work(String tab, String code) {
        RootAuthenticationSessionModel root = answering(RootAuthenticationSessionModel.class, Map.of("getId", "root"));
        AuthenticationSessionModel authentication =
                answering(AuthenticationSessionModel.class, Map.of("getParentSession", root, "getTabId", tab));
        KeycloakSession session = answering(KeycloakSession.class, Map.of("singleUseObjects", new Objects()));
        return new FormAtWork(session, authentication, code);
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }

    private final class Objects implements SingleUseObjectProvider {

        @Override
        public void put(String key, long lifespanSeconds, Map<String, String> notes) {
            objects.put(key, notes);
        }

        @Override
        public Map<String, String> get(String key) {
            return objects.get(key);
        }

        @Override
        public Map<String, String> remove(String key) {
            return objects.remove(key);
        }

        @Override
        public boolean replace(String key, Map<String, String> notes) {
            return objects.replace(key, notes) != null;
        }

        @Override
        public boolean putIfAbsent(String key, long lifespanInSeconds) {
            return objects.putIfAbsent(key, Map.of()) == null;
        }

        @Override
        public boolean contains(String key) {
            return objects.containsKey(key);
        }

        @Override
        public void close() {}
    }
}
