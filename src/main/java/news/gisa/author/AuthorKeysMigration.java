package news.gisa.author;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import news.gisa.author.profile.Bios;
import news.gisa.site.SiteConfig;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Gives authors from before V10 their keys, and their one text the language of the site. Java, since no SQL that both databases
 * know takes a Korean syllable apart. What it calls may grow but must go on reading the columns of that version.
 */
@Singleton
class AuthorKeysMigration implements JavaMigration, FlywayConfigurationCustomizer {
    private final SiteConfig site;

    AuthorKeysMigration(SiteConfig site) {
        this.site = site;
    }

    /** By name: Quarkus looks for migrations in the packages of the scripts only. */
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(this);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("10.1");
    }

    @Override
    public String getDescription() {
        return "author keys";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        String language = Bios.canonical(site.language());
        try (Statement statement = database.createStatement();
                PreparedStatement bios = database.prepareStatement("update author set bios = ? where id = ?");
                PreparedStatement keys = database.prepareStatement(
                        "insert into author_key (author_id, letters, initials, syllables) values (?, ?, ?, ?)")) {
            try (ResultSet rows = statement.executeQuery("select id, name, name_latin, bio from author")) {
                while (rows.next()) {
                    UUID id = rows.getObject("id", UUID.class);
                    String bio = rows.getString("bio");
                    bios.setString(1, Bios.json(bio == null ? Map.of() : Map.of(language, bio)));
                    bios.setObject(2, id);
                    bios.addBatch();
                    for (AuthorKey key : AuthorKey.of(rows.getString("name"), rows.getString("name_latin"))) {
                        keys.setObject(1, id);
                        keys.setString(2, key.letters());
                        keys.setString(3, key.initials());
                        keys.setString(4, key.syllables());
                        keys.addBatch();
                    }
                }
            }
            bios.executeBatch();
            keys.executeBatch();
            statement.execute("alter table author alter column bios set not null");
            statement.execute("alter table author drop column bio");
        }
    }
}
