package coop.meent;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Holds the house that `docs/architecture.md` draws. What is true of plugins, [SourcesTest] holds.
@AnalyzeClasses(
        packages = "coop.meent",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {
    private static final String CORE = "coop.meent.core.";
    private static final String STORES = ".*Store(\\$.*)?";

    @ArchTest
    static final ArchRule modules_import_only_towards_the_api =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("api")
                    .definedBy("coop.meent.api..")
                    .layer("core")
                    .definedBy("coop.meent.core..")
                    .layer("app")
                    .definedBy("coop.meent.app..")
                    .layer("testkit")
                    .definedBy("coop.meent.testkit..")
                    .whereLayer("api")
                    .mayNotAccessAnyLayer()
                    .whereLayer("core")
                    .mayOnlyAccessLayers("api")
                    .whereLayer("app")
                    .mayOnlyAccessLayers("core", "api");

    @ArchTest
    static final ArchRule a_floor_of_core_stands_on_those_below =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("ground")
                    .definedBy(
                            CORE + "settings..", CORE + "data..", CORE + "text..", CORE + "prose..")
                    .layer("what happens")
                    .definedBy(
                            CORE + "events..",
                            CORE + "work..",
                            CORE + "mail..",
                            CORE + "files..",
                            CORE + "outbound..",
                            CORE + "links..",
                            CORE + "audit..")
                    .layer("who")
                    .definedBy(
                            CORE + "people..",
                            CORE + "membership..",
                            CORE + "circles..",
                            CORE + "notices..")
                    .layer("search")
                    .definedBy(CORE + "search..")
                    .layer("web")
                    .definedBy(CORE + "web..", CORE + "themes..")
                    .layer("plugins")
                    .definedBy(CORE + "plugins..")
                    .layer("pages")
                    .definedBy(
                            CORE + "site..",
                            CORE + "admin..",
                            CORE + "pages..",
                            CORE + "bisect..",
                            CORE + "help..",
                            CORE + "setup..",
                            CORE + "health..",
                            CORE + "look..",
                            CORE + "home..",
                            CORE + "profile..",
                            CORE + "roles..",
                            CORE + "groups..",
                            CORE + "exchange..",
                            CORE + "freshness..",
                            CORE + "calendars..",
                            CORE + "charges..",
                            CORE + "live..",
                            CORE + "uploads..",
                            CORE + "progress..",
                            CORE + "factor..",
                            CORE + "papers..",
                            CORE + "seals..",
                            CORE + "privacy..",
                            CORE + "care..")
                    .layer("roof")
                    .definedBy("coop.meent.core")
                    .ensureAllClassesAreContainedInArchitectureIgnoring(
                            not(resideInAPackage("coop.meent.core..")))
                    .whereLayer("roof")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("pages")
                    .mayOnlyBeAccessedByLayers("roof")
                    .whereLayer("plugins")
                    .mayOnlyBeAccessedByLayers("pages", "roof")
                    .whereLayer("web")
                    .mayOnlyBeAccessedByLayers("plugins", "pages", "roof")
                    .whereLayer("search")
                    .mayOnlyBeAccessedByLayers("web", "plugins", "pages", "roof")
                    .whereLayer("who")
                    .mayOnlyBeAccessedByLayers("search", "web", "plugins", "pages", "roof")
                    .whereLayer("what happens")
                    .mayOnlyBeAccessedByLayers("who", "search", "web", "plugins", "pages", "roof");

    @ArchTest
    static final ArchRule packages_of_core_form_no_circle =
            slices().matching("coop.meent.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_asks_the_wall_clock =
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDate.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalTime.class, "now")
                    .orShould()
                    .callMethod(java.time.LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(java.time.OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(java.time.ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule only_who_starts_the_house_winds_its_clock =
            noClasses()
                    .that(
                            not(
                                    name("coop.meent.app.StartCommand")
                                            .or(name("coop.meent.app.DevCommand"))
                                            .or(name("coop.meent.app.CatalogueCommand"))
                                            .or(name(CORE + "Office"))))
                    .should()
                    .callMethod(java.time.Clock.class, "system", java.time.ZoneId.class)
                    .orShould()
                    .callMethod(java.time.Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(java.time.Clock.class, "systemDefaultZone");

    /// A [org.jdbi.v3.core.Handle] may be handed on by anybody; what is done with it stands in a
    /// store. The web names one exception of JDBI's, to answer 503 when the pool is empty.
    @ArchTest
    static final ArchRule sql_stands_in_stores =
            noClasses()
                    .that()
                    .haveNameNotMatching(STORES)
                    .and()
                    .resideOutsideOfPackages(
                            CORE + "data..", "coop.meent.app.postgres..", "coop.meent.testkit..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.jdbi..")
                                    .and(
                                            not(
                                                    name("org.jdbi.v3.core.Handle")
                                                            .or(
                                                                    name(
                                                                            "org.jdbi.v3.core.ConnectionException")))));

    @ArchTest
    static final ArchRule only_the_host_knows_pf4j =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(CORE + "plugins..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.pf4j.."));

    /// The catalogue goes where the operator says, and brings archives that no plugin may ask for.
    /// The trials of the web ask this very site.
    @ArchTest
    static final ArchRule there_is_one_way_to_other_machines =
            noClasses()
                    .that(resideInAPackage("coop.meent.core..").and(not(name(CORE + "web.Trials"))))
                    .and()
                    .resideOutsideOfPackages(CORE + "outbound..", CORE + "plugins.catalogue..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("java.net.http..")
                                    .or(name("java.net.HttpURLConnection")));

    @ArchTest
    static final ArchRule only_the_engine_knows_lucene =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(CORE + "search.lucene..", CORE + "search.language..")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.apache.lucene.."));

    /// The persons' floor reads the session cookie and the caller's address of a request.
    @ArchTest
    static final ArchRule below_the_web_nobody_but_people_sees_a_request =
            noClasses()
                    .that(
                            resideInAPackage("coop.meent.core..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "coop.meent.core",
                                                            CORE + "people..",
                                                            CORE + "web..",
                                                            CORE + "site..",
                                                            CORE + "admin..",
                                                            CORE + "bisect..",
                                                            CORE + "look..",
                                                            CORE + "pages..",
                                                            CORE + "help..",
                                                            CORE + "setup..",
                                                            CORE + "privacy..",
                                                            CORE + "home..",
                                                            CORE + "profile..",
                                                            CORE + "roles..",
                                                            CORE + "freshness..",
                                                            CORE + "groups..",
                                                            CORE + "charges..",
                                                            CORE + "calendars..",
                                                            CORE + "uploads..",
                                                            CORE + "progress..",
                                                            CORE + "factor..",
                                                            CORE + "live..",
                                                            CORE + "care.."))))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.javalin..", "jakarta.servlet.."));
}
