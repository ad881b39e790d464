package news.gisa.bench;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;

/** What Quarkus REST takes to answer ready bytes on the event loop: there is no less to do than this. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class Bare {
    private final Buffer list;
    private final Buffer article;
    private final Buffer page;

    /** @param folder holds the bodies that the real service gave */
    public Bare(@ConfigProperty(name = "bench.bodies") String folder) throws IOException {
        list = body(folder, "list");
        article = body(folder, "article");
        page = body(folder, "page");
    }

    private static Buffer body(String folder, String name) throws IOException {
        return Buffer.buffer(Files.readAllBytes(java.nio.file.Path.of(folder, name)));
    }

    @GET
    @Path("list")
    public Buffer list() {
        return list;
    }

    @GET
    @Path("article")
    public Buffer article() {
        return article;
    }

    @GET
    @Path("page")
    public Buffer page() {
        return page;
    }

    @GET
    @Path("unchanged")
    public RestResponse<Void> unchanged() {
        return RestResponse.notModified();
    }
}
