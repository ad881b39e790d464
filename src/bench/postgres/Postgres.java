import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server, from Maven, for machines without one; it runs until it is killed. Its settings are those of
 * PostgreSQL itself: what comes from Maven is meant for tests, and would not wait for the disk.
 *
 * <pre>java -cp … src/bench/Postgres.java PORT FOLDER DATABASE…</pre>
 */
public class Postgres {
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        Path folder = Path.of(args[1]);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(args[0]))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        try (Connection db = postgres.getPostgresDatabase().getConnection();
                Statement statement = db.createStatement()) {
            for (int i = 2; i < args.length; i++) {
                statement.execute("create database " + args[i]);
            }
        }
        Files.writeString(folder.resolve("ready"), "");
        Thread.sleep(Long.MAX_VALUE);
    }
}
