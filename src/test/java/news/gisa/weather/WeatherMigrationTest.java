package news.gisa.weather;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Weather that was stored before saves were kept becomes the first save, with who made it, as far as that is known. */
class WeatherMigrationTest {
    private static final String OLD = """
            insert into weather_snapshot (id, ref, local_date, observed_at, sorts_at, source, version) values
              ('00000000-0000-0000-0000-0000000000a1', '2020-01-01', '2020-01-01', null,
               timestamp with time zone '2019-12-31 15:00:00+00', null, 0),
              ('00000000-0000-0000-0000-0000000000a2', '2020-01-02T00:00:00Z', '2020-01-02',
               timestamp with time zone '2020-01-02 00:00:00+00', timestamp with time zone '2020-01-02 00:00:00+00', '기상청', 3);
            insert into weather_reading (snapshot_id, station_code, temperature, condition_code) values
              ('00000000-0000-0000-0000-0000000000a1', '108', -1.5, null),
              ('00000000-0000-0000-0000-0000000000a1', '96', null, null),
              ('00000000-0000-0000-0000-0000000000a2', '108', 4.0, 63);
            insert into audit_event (id, recorded_at, action, subject, subject_id, token_id, token_name, role) values
              ('00000000-0000-0000-0000-0000000000b1', timestamp with time zone '2020-01-02 01:00:00+00', 'snapshot.created',
               'snapshot', '2020-01-02T00:00:00Z', '00000000-0000-0000-0000-0000000000c1', '가', 'editor'),
              ('00000000-0000-0000-0000-0000000000b2', timestamp with time zone '2020-01-02 02:00:00+00', 'snapshot.updated',
               'snapshot', '2020-01-02T00:00:00Z', '00000000-0000-0000-0000-0000000000c2', '나', 'editor');
            """;

    private static final String SAVES = """
            select v.snapshot_ref, v.number, v.kind, v.saved_by_name, v.source, s.version, r.station_code, r.temperature,
              r.condition_code
            from weather_snapshot s
            join weather_revision v on v.id = s.revision_id
            join weather_reading r on r.revision_id = v.id
            order by v.snapshot_ref, r.station_code
            """;

    private static void migrate(DataSource database, String kind, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("db/migration/common", "db/migration/" + kind)
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> rows(Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SAVES)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(String.join(" ", values.stream().map(String::valueOf).toList()));
            }
        }
        return rows;
    }

    private static void survives(DataSource database, String kind) throws SQLException {
        migrate(database, kind, "8");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OLD);
            migrate(database, kind, "11");
            assertThat(rows(connection))
                    .containsExactly(
                            "2020-01-01 1 saved Gisa null 0 108 -1.5 null",
                            "2020-01-01 1 saved Gisa null 0 96 null null",
                            "2020-01-02T00:00:00Z 1 saved 나 기상청 3 108 4.0 63");
        }
    }

    @Test
    void oldWeatherIsTheFirstSaveOnH2() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:weather-migration;DB_CLOSE_DELAY=-1");
        survives(database, "h2");
    }

    @Test
    void oldWeatherIsTheFirstSaveOnPostgres() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            survives(server.getPostgresDatabase(), "postgresql");
        }
    }
}
