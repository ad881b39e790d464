package news.gisa.author;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.gisa.author.profile.AuthorLink;
import news.gisa.author.profile.Bios;
import news.gisa.author.profile.Photo;
import news.gisa.http.input.Line;
import news.gisa.http.input.MergePatch;
import news.gisa.http.input.Trimmed;
import news.gisa.http.problem.FieldError;
import news.gisa.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What editors send about an author. */
@Schema(name = "AuthorInput", description = "An author as editors send it.")
public record AuthorInput(
        @Line(max = 120)
        @Schema(
                description = "Last part of the address, in any script; made of the name when absent.",
                examples = "한서윤")
        String slug,

        @Trimmed @NotNull @Line(max = 100) @Schema(description = "Name as printed.", examples = "한서윤")
        String name,

        @Trimmed @Line(max = 100) @Schema(description = "Name in Latin script.", examples = "Han Seo-yun")
        String nameLatin,

        @Trimmed @Line(max = 60) @Schema(description = "The usual role in a byline.", examples = "기자")
        String role,

        @Size(max = 4000, message = "Expected at most {max} characters.")
        @Schema(description = "Some sentences about the author, in the site's language.")
        String bio,

        @Size(max = 10, message = "Expected at most {max} languages.")
        @Schema(
                description =
                        "The same in several languages, by language tag (BCP 47); that of the site's language is bio,"
                                + " and one of the two is enough.",
                examples = "{\"ko\": \"로봇을 취재한다.\", \"en\": \"Covers robots.\"}")
        Map<String, String> bios,

        @Trimmed
        @Size(max = 20, message = "Expected at most {max} beats.")
        @Schema(description = "What the author writes about.")
        List<@NotNull @Line(max = 60) String> beats,

        @Size(max = 20, message = "Expected at most {max} links.")
        List<@NotNull @Valid AuthorLink> links,

        @Valid Photo photo,

        @Email(message = "Expected an e-mail address.")
        @Size(max = 254, message = "Expected at most {max} characters.")
        @Schema(description = "E-mail address; public unless emailPublic is false.", examples = "seoyun@news.example")
        String email,

        @Schema(description = "Whether everybody is shown the address, or the desk only; true when absent.")
        Boolean emailPublic,

        @Schema(
                description =
                        "false for one who no longer writes here, whatever the days say; true when absent, and then"
                                + " the days decide.")
        Boolean active,

        @JsonFormat(lenient = OptBoolean.FALSE)
        @Schema(description = "The first day on which the author writes here, in the site's zone.")
        LocalDate activeFrom,

        @JsonFormat(lenient = OptBoolean.FALSE) @Schema(description = "The last such day.", examples = "2027-03-31")
        LocalDate activeTo) {
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** @throws ProblemException for days out of order, or of no newsroom's time */
    void checkDays() {
        List<FieldError> errors = new ArrayList<>();
        check("/activeFrom", activeFrom, errors);
        check("/activeTo", activeTo, errors);
        if (activeFrom != null && activeTo != null && activeTo.isBefore(activeFrom)) {
            errors.add(FieldError.at("/activeTo", "Expected " + activeFrom + " or later: it is the last day."));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static void check(String pointer, LocalDate day, List<FieldError> errors) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            errors.add(FieldError.at(pointer, "Expected a day from " + EARLIEST + " to " + LATEST + "."));
        }
    }

    /**
     * The state of an author, as an editor would send it who changes it by this patch: a patch that speaks of all languages, and
     * not of the site's by its own name, meets them all in one place.
     */
    static AuthorInput of(Author author, MergePatch patch, String siteLanguage) {
        boolean together = patch.patch().has("bios") && !patch.patch().has("bio");
        Bios bios = author.bios();
        return new AuthorInput(
                author.slug(),
                author.name(),
                author.nameLatin(),
                author.role(),
                together ? null : bios.in(siteLanguage),
                together ? bios.texts() : bios.without(siteLanguage),
                author.beats(),
                author.links(),
                author.photo(),
                author.email(),
                author.emailPublic(),
                author.active(),
                author.activeFrom(),
                author.activeTo());
    }
}
