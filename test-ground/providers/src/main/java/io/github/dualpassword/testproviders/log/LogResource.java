package io.github.dualpassword.testproviders.log;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;

import org.keycloak.services.resource.RealmResourceProvider;

/** {@code /realms/{realm}/test-log}: changes what the whole server logs, and puts it back. */
public final class LogResource implements RealmResourceProvider {

    /** Levels as they were; the map also keeps the loggers, which are forgotten with their levels otherwise. */
    private static final Map<Logger, Level> FORMER = new HashMap<>();

    @Override
    public Object getResource() {
        return this;
    }

    /**
     * Sets the level of one category.
     *
     * @param category its name; empty for the root
     * @param level a level of {@code java.util.logging}: {@code FINER} is {@code TRACE}, {@code FINE} is {@code DEBUG}
     */
    @POST
    public void set(@FormParam("category") String category, @FormParam("level") String level) {
        Logger logger = Logger.getLogger(category);
        synchronized (FORMER) {
            if (!FORMER.containsKey(logger)) {
                FORMER.put(logger, logger.getLevel());
            }
            logger.setLevel(Level.parse(level));
        }
    }

    /** Gives every category the level that it had before the first change. */
    @DELETE
    public void putBack() {
        synchronized (FORMER) {
            FORMER.forEach(Logger::setLevel);
            FORMER.clear();
        }
    }

    @Override
    public void close() {}
}
