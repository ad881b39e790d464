package news.gisa.start;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import news.gisa.access.token.AdminToken;
import news.gisa.article.listing.ListingUpgrade;
import news.gisa.http.problem.Races;
import news.gisa.http.seal.ServerSecrets;
import news.gisa.http.seal.Strongbox;
import org.eclipse.microprofile.config.Config;

/** What must be so before anything runs: settings, data folder, schema, secrets, somebody who may administer, content. */
@Singleton
class Preparations {
    private final Config settings;
    private final DataConfig config;
    private final Schema schema;
    private final ServerSecrets secrets;
    private final AdminToken adminToken;
    private final ListingUpgrade listings;
    private final SampleContent sampleContent;

    Preparations(
            Config settings,
            DataConfig config,
            Schema schema,
            ServerSecrets secrets,
            AdminToken adminToken,
            ListingUpgrade listings,
            SampleContent sampleContent) {
        this.settings = settings;
        this.config = config;
        this.schema = schema;
        this.secrets = secrets;
        this.adminToken = adminToken;
        this.listings = listings;
        this.sampleContent = sampleContent;
    }

    void make() {
        Settings checked = new Settings(settings);
        checked.check();
        checked.refuseOtherDatabase();
        Path data = DataFolder.claim(config.data());
        if (!checked.isEmbedded()) {
            DataFolder.dropUnusedDatabase(data);
        }
        schema.migrate();
        Races.once(() -> secrets.prepare("cursor"));
        Races.once(() -> secrets.prepare("preview"));
        Races.once(() -> secrets.prepare(Strongbox.SECRET));
        Races.once(() -> adminToken.prepare(data));
        listings.make();
        sampleContent.load();
    }
}
