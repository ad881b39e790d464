package news.gisa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.gisa.access.AccessTable;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/news/gisa");
    private static final int MOST_FILES = 25;
    private static final int MOST_COLLABORATORS = 8;

    private static final JavaClasses GISA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("news.gisa");

    /** The rooms of features, from the ground up; "" is the feature's own folder. */
    private static final Map<String, List<String>> FLOORS = Map.of(
            "access", List.of("", "audit", "token"),
            "article",
                    List.of(
                            "content",
                            "",
                            "lease",
                            "listing",
                            "relation",
                            "reading",
                            "revision",
                            "publication",
                            "desk",
                            "port"),
            "author", List.of("profile", ""),
            "change", List.of("", "stream", "node"),
            "comment",
                    List.of(
                            "",
                            "moderation",
                            "policy",
                            "reading",
                            "rule",
                            "writer",
                            "screening",
                            "opinion",
                            "discussion",
                            "upkeep"),
            "http",
                    List.of(
                            "",
                            "proxy",
                            "problem",
                            "seal",
                            "load",
                            "metrics",
                            "answer",
                            "input",
                            "cache",
                            "write",
                            "contract",
                            "catalogue"),
            "text", List.of("", "markdown", "frontmatter", "diff", "phrase"),
            "transfer", List.of("", "outgoing", "incoming", "bulk", "job", "backup"),
            "weather", List.of("station", "reading", "snapshot", "history", "form", "picture", "provider", ""));

    @Test
    void roomsFormNoCircle() {
        slices().matching("news.gisa.(*)..").should().beFreeOfCycles().check(GISA);
        slices().matching("news.gisa.(**)").should().beFreeOfCycles().check(GISA);
    }

    @Test
    void arrowsRunOneWayInsideFeaturesToo() throws IOException {
        for (Path feature : foldersIn(SOURCES)) {
            String name = feature.getFileName().toString();
            List<String> rooms = Stream.concat(
                            Stream.of(""),
                            foldersIn(feature).stream()
                                    .map(room -> room.getFileName().toString()))
                    .toList();
            List<String> floors = FLOORS.getOrDefault(name, List.of(""));
            assertThat(floors).as(name).containsExactlyInAnyOrderElementsOf(rooms);
            for (int i = 0; i < floors.size() - 1; i++) {
                noClasses()
                        .that()
                        .resideInAPackage(room(name, floors.get(i)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(floors.subList(i + 1, floors.size()).stream()
                                .map(above -> room(name, above))
                                .toArray(String[]::new))
                        .check(GISA);
            }
        }
    }

    private static String room(String feature, String room) {
        return "news.gisa." + feature + (room.isEmpty() ? "" : "." + room);
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void arrowsRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("news.gisa..")
                .layer("start")
                .definedBy("news.gisa.start..")
                .layer("transfer")
                .definedBy("news.gisa.transfer..")
                .layer("readers")
                .definedBy(
                        "news.gisa.headline..",
                        "news.gisa.comment..",
                        "news.gisa.feed..",
                        "news.gisa.guide..",
                        "news.gisa.preview..",
                        "news.gisa.reader..",
                        "news.gisa.weather..")
                .layer("article")
                .definedBy("news.gisa.article..")
                .layer("catalogue")
                .definedBy("news.gisa.author..", "news.gisa.section..")
                .layer("listing")
                .definedBy("news.gisa.listing..")
                .layer("change")
                .definedBy("news.gisa.change..")
                .layer("access")
                .definedBy("news.gisa.access..")
                .layer("site")
                .definedBy("news.gisa.site..")
                .layer("http")
                .definedBy("news.gisa.http..")
                .layer("storage")
                .definedBy("news.gisa.storage..")
                .layer("text")
                .definedBy("news.gisa.text..")
                .whereLayer("start")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("transfer")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("readers")
                .mayOnlyBeAccessedByLayers("start", "transfer")
                .whereLayer("article")
                .mayOnlyBeAccessedByLayers("start", "transfer", "readers")
                .whereLayer("catalogue")
                .mayOnlyBeAccessedByLayers("start", "transfer", "readers", "article")
                .whereLayer("listing")
                .mayOnlyBeAccessedByLayers("start", "transfer", "readers", "article", "catalogue")
                .whereLayer("change")
                .mayOnlyBeAccessedByLayers("start", "transfer", "readers", "article", "catalogue")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers(
                        "start", "transfer", "readers", "article", "catalogue", "listing", "change", "access", "site")
                .check(GISA);
    }

    @Test
    void textKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("news.gisa.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.vertx..", "org.jboss..")
                .check(GISA);
    }

    @Test
    void textAloneKnowsHowToCompare() {
        noClasses()
                .that()
                .resideOutsideOfPackage("news.gisa.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.difflib..", "com.flipkart.zjsonpatch..")
                .check(GISA);
    }

    @Test
    void repositoriesAndEntitiesStayAtHome() {
        for (JavaClass repository : GISA.that(simpleNameEndingWith("Repository"))) {
            classes()
                    .that()
                    .belongToAnyOf(repository.reflect())
                    .should()
                    .onlyHaveDependentClassesThat()
                    .resideInAPackage(feature(repository) + "..")
                    .check(GISA);
        }
        noClasses()
                .that()
                .resideOutsideOfPackages("news.gisa.http..", "news.gisa.start..")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .check(GISA);
    }

    /** The package of a feature: the first one below the base. */
    private static String feature(JavaClass type) {
        return type.getPackageName().replaceFirst("^(news\\.gisa\\.\\w+).*", "$1");
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Inject.class).check(GISA);
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .notBePublic()
                .check(GISA);
    }

    @Test
    void timeComesFromTheClock() {
        for (Class<?> type : List.of(Instant.class, LocalDate.class)) {
            noClasses().should().callMethod(type, "now").check(GISA);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(GISA);
        noClasses()
                .that()
                .resideOutsideOfPackage("news.gisa.site..")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(GISA);
    }

    @Test
    void everyWriteIsATransactionAndSaysWhoMay() {
        for (var verb : List.of(POST.class, PUT.class, PATCH.class, DELETE.class)) {
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .areAnnotatedWith(jakarta.ws.rs.Path.class)
                    .and()
                    .areAnnotatedWith(verb)
                    .and()
                    // It stores nothing, and its answer is too large to be kept for who repeats it.
                    .doNotHaveFullName("news.gisa.transfer.backup.BackupResource.take(io.vertx.ext.web.RoutingContext)")
                    .should()
                    .beAnnotatedWith(Write.class)
                    .check(GISA);
        }
        assertThat(GISA.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Write.class)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(AccessTable.find(
                                method.getAnnotationOfType(Operation.class).operationId()))
                        .isPresent());
    }

    @Test
    void onlyTheAccessTableSaysWhoMay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.annotation.security..")
                .check(GISA);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|DAO|Base)")
                .orShould()
                .resideInAnyPackage("..util..", "..common..", "..impl..", "..dto..", "..model..")
                .check(GISA);
    }

    @Test
    void everyRoomSaysWhatLivesInItAndHoldsNotTooMuch() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory).filter(ArchitectureTest::holdsClasses))
                    .allSatisfy(room -> {
                        assertThat(room.resolve("package-info.java")).exists();
                        assertThat(javaFilesIn(room)).hasSizeLessThanOrEqualTo(MOST_FILES + 1);
                    });
        }
    }

    private static boolean holdsClasses(Path folder) {
        return javaFilesIn(folder).size() > 0;
    }

    private static List<Path> javaFilesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A class that works with more than these does more than one thing. */
    @Test
    void noClassHasTooManyCollaborators() {
        constructors()
                .that()
                .areDeclaredInClassesThat(areBeans())
                .should(haveAtMost(MOST_COLLABORATORS))
                .check(GISA);
    }

    private static DescribedPredicate<JavaClass> areBeans() {
        return DescribedPredicate.describe(
                "are beans",
                type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class)
                        || type.isAnnotatedWith(ApplicationScoped.class)
                        || type.isAnnotatedWith(RequestScoped.class)
                        || type.isAnnotatedWith(Singleton.class)
                        || type.isAnnotatedWith(Provider.class));
    }

    private static ArchCondition<JavaConstructor> haveAtMost(int parameters) {
        return new ArchCondition<>("have at most " + parameters + " collaborators") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int size = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor, size <= parameters, constructor.getFullName() + " has " + size));
            }
        };
    }

    @Test
    void noClassIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
        }
    }
}
