package news.gisa.weather.picture;

import jakarta.enterprise.context.ApplicationScoped;
import news.gisa.http.answer.Document;
import news.gisa.site.SiteConfig;
import news.gisa.weather.snapshot.SnapshotResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Snapshots as small pictures. */
@ApplicationScoped
public class WeatherPictures {
    public static final String MEDIA_TYPE = "image/svg+xml";

    /** Opened by itself, a picture is a document of this site: it may do nothing but look. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final SiteConfig site;

    WeatherPictures(SiteConfig site) {
        this.site = site;
    }

    /** Kinds of pictures. */
    @Schema(name = "WeatherPictureShape")
    public enum Shape {
        strip,
        map
    }

    public RestResponse<Document> draw(Shape shape, SnapshotResponse snapshot) {
        Caption caption = Caption.of(snapshot, site.timeZone());
        String text = shape == Shape.map ? MapPicture.draw(snapshot, caption) : StripPicture.draw(snapshot, caption);
        return ResponseBuilder.ok(new Document(text, snapshot.shownUntil()))
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
