package news.gisa.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the settings, and every number in the guide that is the default of a setting. */
class SettingsTableTest {
    private static final Path CHAPTERS = Path.of("src/docs");
    private static final Pattern MENTION = Pattern.compile("(\\d+) [^|(`]*\\(`(GISA_[A-Z_]+)`\\)");
    private static final Pattern NAME = Pattern.compile("GISA_[A-Z_]*[A-Z]");

    /** Environment name and default of all that the code knows. */
    private static final Map<String, Optional<String>> KNOWN = known();

    private static Map<String, Optional<String>> known() {
        Map<String, Optional<String>> known = new TreeMap<>();
        new ClassFileImporter()
                        // Importing all of it takes many times as long.
                        .withImportOption(place -> place.contains("Config"))
                        .importPackages("news.gisa")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(type -> ConfigMappings.getProperties(ConfigClass.configClass(type.reflect())))
                        .forEach(room -> room.forEach((name, property) -> known.put(
                                name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), defaultOf(property))));
        return known;
    }

    private static Optional<String> defaultOf(Property property) {
        if (property.isPrimitive()) {
            return Optional.ofNullable(
                    property.asPrimitive().hasDefaultValue()
                            ? property.asPrimitive().getDefaultValue()
                            : null);
        }
        return property.isLeaf() && property.asLeaf().hasDefaultValue()
                ? Optional.of(property.asLeaf().getDefaultValue())
                : Optional.empty();
    }

    @Test
    void tablesHaveEverySettingWithItsDefault() throws IOException {
        Map<String, String> told = MarkdownTable.read(CHAPTERS.resolve("settings.md"), "default").stream()
                .collect(Collectors.toMap(row -> MarkdownTable.codes(row.get(0)).get(0), row -> row.get(1)));
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
        KNOWN.forEach((name, value) ->
                value.ifPresent(text -> assertThat(told.get(name)).as(name).isEqualTo("`" + text + "`")));
    }

    @Test
    void everySettingThatIsMentionedIsKnownAndHasTheNumberThatStandsBeforeIt() throws IOException {
        for (String name : Chapters.NAMES) {
            String text = Files.readString(CHAPTERS.resolve(name + ".md"));
            assertThat(NAME.matcher(text).results().map(match -> match.group()))
                    .as(name)
                    .allMatch(KNOWN::containsKey);
            Matcher mention = MENTION.matcher(text);
            while (mention.find()) {
                assertThat(KNOWN.get(mention.group(2))).as(mention.group()).contains(mention.group(1));
            }
        }
    }

    @Test
    void ratesOfCommentsAreThoseOfTheSettings() throws IOException {
        for (List<String> row : MarkdownTable.read(CHAPTERS.resolve("comments.md"), "a minute")) {
            assertThat(KNOWN.get(MarkdownTable.codes(row.get(2)).get(0)))
                    .as(row.get(0))
                    .contains(row.get(1));
        }
    }
}
