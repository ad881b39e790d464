package news.gisa.weather.provider;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Open-Meteo's forecast API, as far as it is asked here. */
@RegisterRestClient(baseUri = "https://api.open-meteo.com")
@Path("/v1/forecast")
interface OpenMeteoApi {
    /**
     * @param latitude degrees north of all places, with commas
     * @param longitude degrees east of the same
     * @param current names of the values wanted, with commas
     * @return JSON: an object for one place, an array of them, in the same order, for more
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    String forecast(
            @RestQuery String latitude,
            @RestQuery String longitude,
            @RestQuery String current,
            @RestQuery("wind_speed_unit") String windSpeedUnit,
            @RestQuery String timeformat);
}
