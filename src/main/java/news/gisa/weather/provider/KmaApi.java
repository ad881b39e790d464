package news.gisa.weather.provider;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The hourly observations of the synoptic stations (ASOS), in the Korea Meteorological Administration's API hub. The JSON
 * service of the same data at the public data portal reaches up to yesterday only.
 */
@RegisterRestClient(baseUri = "https://apihub.kma.go.kr")
@Path("/api/typ01/url/kma_sfctm2.php")
interface KmaApi {
    /**
     * The latest hour.
     *
     * @param stations numbers, with colons
     * @param help 0 for no explanation of the columns
     * @return text in EUC-KR, of which all that matters is ASCII
     */
    @GET
    @Produces(MediaType.WILDCARD)
    byte[] hour(@RestQuery("stn") String stations, @RestQuery int help, @RestQuery String authKey);
}
