package news.gisa.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** What the OpenAPI document says of itself, and schemas put right where annotations cannot say it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractComponents implements OASFilter {
    public static final String TOKEN = "token";

    /** What operations are about, as their tags say it. */
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry(
                    "Articles",
                    "Articles as readers get them and as the desk saves them, with who is editing them now."),
            Map.entry("Audit", "Who did what, for admins."),
            Map.entry("Authors", "Who writes for the publication."),
            Map.entry("Changes", "What happened: as a log to follow, and as a stream of events."),
            Map.entry("Comments", "What readers write under articles, vote for and report."),
            Map.entry("Feeds", "The newest articles as RSS, Atom and JSON Feed, and sitemaps for search engines."),
            Map.entry("Headlines", "Public articles in compact form, and what changed of them since the last visit."),
            Map.entry("Moderation", "What the desk does about comments: the queue, bans, policies, words, writers."),
            Map.entry("Previews", "Links that show one revision to people without a token."),
            Map.entry("Problems", "Every kind of error, explained."),
            Map.entry("Publications", "When which revision of an article is public: publish, withdraw, schedule."),
            Map.entry("Revisions", "Every save of an article, compared and restored."),
            Map.entry("Sections and tags", "What articles are filed under."),
            Map.entry("Tokens", "Who may use the service, and in which role."),
            Map.entry("Transfer", "Moving house: all that is stored on its way out and in, and copies of it."),
            Map.entry("Weather", "Stations, and what they measured, as data and as pictures."),
            Map.entry("Workflow", "An article's way from writer to desk, and into the trash and out of it."));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        // What the settings say of it comes later.
        Info info = Objects.requireNonNullElseGet(document.getInfo(), OASFactory::createInfo);
        document.setInfo(info.contact(OASFactory.createContact().name("Gisa"))
                .license(OASFactory.createLicense().name("Apache License 2.0").identifier("Apache-2.0")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("Where this document comes from.")));
        document.setTags(document.getTags().stream()
                .map(Tag::getName)
                .sorted()
                .map(name -> OASFactory.createTag().name(name).description(TAGS.get(name)))
                .toList());
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An opaque token that begins with gisa_. Public reads need none."));
        document.getComponents().getSchemas().values().forEach(ContractComponents::tidy);
    }

    private static void tidy(Schema schema) {
        if (schema.getDiscriminator() != null) {
            // The alternatives say it all; a property here would read as if there were no others.
            schema.setProperties(null);
            schema.setType(null);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ContractComponents::dropRedundantType);
        }
    }

    /** "type" beside a reference says the same again, or, where null is allowed, the contrary. */
    private static void dropRedundantType(Schema property) {
        if (property.getRef() != null || property.getAnyOf() != null) {
            property.setType(null);
        }
    }
}
