package news.gisa.weather;

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
        latitude = input.latitude();
        longitude = input.longitude();
        position = input.position() == null ? 0 : input.position();
    }

    String code() {
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

    BigDecimal latitude() {
        return latitude;
    }

    BigDecimal longitude() {
        return longitude;
    }

    int position() {
        return position;
    }

    int version() {
        return version;
    }
}
