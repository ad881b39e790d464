package news.gisa.storage;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import news.gisa.http.Unhurried;
import news.gisa.http.Write;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Requests that keep the database for long, with rules of the access table that let anybody pass. */
@Path("/slow")
public class SlowResource {
    private final EntityManager entities;
    private final SingleWriter writer;
    private final boolean isEmbedded;

    SlowResource(
            EntityManager entities,
            SingleWriter writer,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
        this.entities = entities;
        this.writer = writer;
        this.isEmbedded = database.equals("h2");
    }

    /** Half a minute on one, much longer on the other. */
    private String endless() {
        return isEmbedded
                ? "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b where a.x + b.x = 3"
                : "select count(*) from pg_sleep(30)";
    }

    private void oneStatement() {
        entities.createNativeQuery(endless()).getSingleResult();
    }

    private String manyStatements(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            entities.createNativeQuery("select 1").getSingleResult();
        }
        return "done";
    }

    @GET
    @Path("/statement")
    @Operation(operationId = "listHeadlines", hidden = true)
    public String read() {
        oneStatement();
        return "done";
    }

    @GET
    @Path("/statements/{millis}")
    @Operation(operationId = "listHeadlines", hidden = true)
    public String readOften(@RestPath long millis) {
        return manyStatements(millis);
    }

    @GET
    @Path("/unhurried/{millis}")
    @Unhurried
    @Operation(operationId = "listHeadlines", hidden = true)
    public String readUnhurried(@RestPath long millis) {
        return manyStatements(millis);
    }

    @POST
    @Path("/statement/{name}")
    @Write
    @Operation(operationId = "postComment", hidden = true)
    public String write(@RestPath String name) {
        insert(name);
        oneStatement();
        return "done";
    }

    @POST
    @Path("/statements/{name}")
    @Write
    @Operation(operationId = "postComment", hidden = true)
    public String writeOften(@RestPath String name) {
        insert(name);
        return manyStatements(20_000);
    }

    /** One row that is wanted, for which there is a turn on the embedded database. */
    @POST
    @Path("/row/{name}")
    @Write
    @Operation(operationId = "postComment", hidden = true)
    public String writeRow(@RestPath String name) {
        entities.createNativeQuery("select 1").getSingleResult();
        writer.enter();
        entities.createNativeQuery("select name from server_secret where name = :name for update")
                .setParameter("name", name)
                .getSingleResult();
        return "done";
    }

    private void insert(String name) {
        entities.createNativeQuery("insert into server_secret (name, secret) values (:name, :secret)")
                .setParameter("name", name)
                .setParameter("secret", new byte[] {1})
                .executeUpdate();
    }
}
