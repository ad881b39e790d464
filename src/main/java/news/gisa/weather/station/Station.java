package news.gisa.weather.station;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A place where the weather is measured. */
@Entity(name = "WeatherStation")
@Table(name = "weather_station")
public class Station {
    /** The service's own number, such as 108. */
    @Id
    private String code;

    private String name;

    /** The name as a page prints it, where it differs. */
    private String label;

    @Column(name = "name_latin")
    private String nameLatin;

    private BigDecimal latitude;
    private BigDecimal longitude;
    private int position;

    @Version
    private int version;

    protected Station() {}

    Station(String code) {
        this.code = code;
    }

    void set(StationInput input) {
        name = input.name();
        label = input.label() == null ? input.name() : input.label();
        nameLatin = input.nameLatin();
        latitude = unlessEqual(latitude, input.latitude());
        longitude = unlessEqual(longitude, input.longitude());
        position = input.position() == null ? 0 : input.position();
    }

    /** 38 and 38.0000 are the same place, so a station put twice keeps its version. */
    private static BigDecimal unlessEqual(BigDecimal present, BigDecimal wanted) {
        return present != null && present.compareTo(wanted) == 0 ? present : wanted;
    }

    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    String nameLatin() {
        return nameLatin;
    }

    public BigDecimal latitude() {
        return latitude;
    }

    BigDecimal longitude() {
        return longitude;
    }

    public int position() {
        return position;
    }

    int version() {
        return version;
    }
}
