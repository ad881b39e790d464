package news.gisa.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** An answer in one of several languages, chosen by {@code Accept-Language} (RFC 9110, section 12.5.4). */
public interface Translated {
    /** Its tag (BCP 47), for {@code Content-Language}. */
    @JsonIgnore
    String languageTag();
}
