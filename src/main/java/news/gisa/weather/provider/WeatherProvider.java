package news.gisa.weather.provider;

import news.gisa.weather.snapshot.Observation;

/** Somebody who can be asked for the weather. */
interface WeatherProvider {
    /** As it is written in the setting, in metrics and in the status. */
    String name();

    /**
     * Asks once, over the network.
     *
     * @throws FetchFailure when there is no answer, or none that makes sense
     */
    Observation fetch();
}
