package news.gisa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import news.gisa.access.AccessTable;
import news.gisa.http.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses GISA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("news.gisa");

    @Test
    void roomsFormNoCircle() {
        slices().matching("news.gisa.(*)..").should().beFreeOfCycles().check(GISA);
    }

    @Test
    void arrowsRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("news.gisa..")
                .layer("start")
                .definedBy("news.gisa.start..")
                .layer("readers")
                .definedBy(
                        "news.gisa.headline..",
                        "news.gisa.comment..",
                        "news.gisa.feed..",
                        "news.gisa.guide..",
                        "news.gisa.preview..",
                        "news.gisa.weather..")
                .layer("article")
                .definedBy("news.gisa.article..")
                .layer("catalogue")
                .definedBy("news.gisa.author..", "news.gisa.section..")
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
                .whereLayer("readers")
                .mayOnlyBeAccessedByLayers("start")
                .whereLayer("article")
                .mayOnlyBeAccessedByLayers("start", "readers")
                .whereLayer("catalogue")
                .mayOnlyBeAccessedByLayers("start", "readers", "article")
                .whereLayer("change")
                .mayOnlyBeAccessedByLayers("start", "readers", "article", "catalogue")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("start", "readers", "article", "catalogue", "change", "access", "site")
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
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(GISA);
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
                    .areAnnotatedWith(Path.class)
                    .and()
                    .areAnnotatedWith(verb)
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
    void everyRoomSaysWhatLivesInIt() throws IOException {
        java.nio.file.Path sources = java.nio.file.Path.of("src/main/java/news/gisa");
        try (Stream<java.nio.file.Path> rooms = Files.list(sources)) {
            assertThat(rooms.filter(Files::isDirectory))
                    .allSatisfy(room ->
                            assertThat(room.resolve("package-info.java")).exists());
        }
    }

    @Test
    void noClassIsTooLongToRead() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
        }
    }
}
