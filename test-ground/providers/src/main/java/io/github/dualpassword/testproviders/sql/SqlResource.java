package io.github.dualpassword.testproviders.sql;

import java.util.Map;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

/**
 * {@code /realms/{realm}/test-sql}: statements, transactions and connections taken from the pool since it was first asked, of the whole server. Timers add
 * a few of theirs now and then. What is posted there is executed.
 */
public final class SqlResource implements RealmResourceProvider {

    private final KeycloakSession session;

    SqlResource(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> counts() {
        Statistics statistics = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        return Map.of(
                "statements", statistics.getPrepareStatementCount(),
                "transactions", statistics.getTransactionCount(),
                "connections", statistics.getConnectCount());
    }

    /** Executes a statement, so that a test can make the database refuse something for a while. */
    @POST
    public void execute(@FormParam("statement") String statement) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery(statement)
                .executeUpdate();
    }

    @Override
    public void close() {}
}
