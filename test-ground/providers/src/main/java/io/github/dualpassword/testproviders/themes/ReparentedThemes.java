package io.github.dualpassword.testproviders.themes;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

import org.keycloak.theme.ClassLoaderTheme;
import org.keycloak.theme.Theme;
import org.keycloak.theme.ThemeProvider;

/** {@code dual-password-on-<name>} is the login theme of the product with the theme of that name as its parent. */
final class ReparentedThemes implements ThemeProvider {

    private static final String PREFIX = "dual-password-on-";
    private static final String OURS = "dual-password";

    @Override
    public int getProviderPriority() {
        return 0;
    }

    @Override
    public Theme getTheme(String name, Theme.Type type) throws IOException {
        Theme ours = new ClassLoaderTheme(OURS, type, getClass().getClassLoader());
        return (Theme) Proxy.newProxyInstance(
                Theme.class.getClassLoader(), new Class<?>[] {Theme.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getName")) {
                        return name;
                    }
                    if (method.getName().equals("getParentName")) {
                        return name.substring(PREFIX.length());
                    }
                    try {
                        return method.invoke(ours, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public Set<String> nameSet(Theme.Type type) {
        return Set.of();
    }

    @Override
    public boolean hasTheme(String name, Theme.Type type) {
        return type == Theme.Type.LOGIN && name.startsWith(PREFIX);
    }

    @Override
    public void close() {}
}
