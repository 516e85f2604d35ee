package coop.meent.core.plugins;

import java.util.function.UnaryOperator;

/// Everything that a plugin can do wrong and that a site must outlive. Each is made out of a plugin
/// that is fine otherwise.
enum EvilPlugin {
    THROWS_IN_ITS_CONSTRUCTOR(
            "It throws when it starts (IllegalStateException: geen zin vandaag)",
            it -> it.with("{ if (true) throw new IllegalStateException(\"geen zin vandaag\"); }")),

    THROWS_AN_ERROR_IN_ITS_CONSTRUCTOR(
            "It throws when it starts (Error: helemaal op)",
            it -> it.with("{ if (true) throw new Error(\"helemaal op\"); }")),

    THROWS_IN_ITS_STATIC_INITIALISER(
            "It throws when it starts (IllegalStateException: van bij het begin)",
            it ->
                    it.with(
                            "static { if (true) throw new IllegalStateException(\"van bij het begin\"); }")),

    THROWS_WHEN_ASKED_FOR_ITS_PAGES(
            "Its method routes() throws (IllegalArgumentException: nee)",
            it ->
                    it.with(
                            method(
                                    "Route",
                                    "routes",
                                    "throw new IllegalArgumentException(\"nee\");"))),

    THROWS_WHAT_IS_NOT_DECLARED(
            "Its method routes() throws (Exception: stiekem)",
            it ->
                    it.with(method("Route", "routes", "throw sly(new Exception(\"stiekem\"));"))
                            .with(
                                    """
                                    @SuppressWarnings("unchecked")
                                    private static <X extends Throwable> X sly(Throwable it) throws X { throw (X) it; }
                                    """)),

    ANSWERS_NULL(
            "Its method searchSources() answers null where a list is due",
            it -> it.with(method("SearchSource", "searchSources", "return null;"))),

    ANSWERS_A_LIST_WITH_NULL(
            "Its method menu() answers null where a list is due",
            it ->
                    it.with(
                            method(
                                    "MenuEntry",
                                    "menu",
                                    "return java.util.Collections.singletonList(null);"))),

    BRINGS_OUR_CLASSES(
            "The archive brings classes that Meent itself has: coop/meent/api/Viewer.class.",
            it -> it.file("coop/meent/api/Viewer.class", "")),

    BRINGS_OUR_CLASSES_FOR_ANOTHER_JAVA(
            "classes that Meent itself has: META-INF/versions/21/io/javalin/http/Context.class.",
            it -> it.file("META-INF/versions/21/io/javalin/http/Context.class", "")),

    IS_FOR_ANOTHER_API(
            "It works with the api >=2.0.0 & <3.0.0 and this site has 1.0.0",
            it -> it.needing(">=2.0.0 & <3.0.0")),

    CALLS_AT_ITS_START_WHAT_IS_NOT_THERE(
            "It asks for something that the api 1.0.0 does not have (NoSuchMethodError",
            it -> later(it).with("{ coop.meent.api.Flash.sing(); }")),

    NAMES_A_CLASS_THAT_IS_NOT_THERE(
            "Its plugin.json names the class coop.little.Large, which is not in the archive.",
            it -> it.claiming("coop.little.Large")),

    NAMES_A_CLASS_THAT_IS_NO_PLUGIN(
            "Its class io.javalin.http.Context is no MeentPlugin.",
            it -> it.claiming("io.javalin.http.Context")),

    NAMES_A_CLASS_OF_THE_HOST(
            "Its plugin.json names the class coop.meent.core.Meent, which is not in the archive.",
            it -> it.claiming("coop.meent.core.Meent")),

    CLAIMS_ONE_ADDRESS_TWICE(
            "the address GET /evil/{} is claimed twice by evil.",
            it -> it.with(pages("/{a}", "/{b}"))),

    HAS_AN_ADDRESS_THAT_CANNOT_BE_READ(
            "the address GET /evil/{a cannot be read.", it -> it.with(pages("/{a"))),

    HAS_AN_ADDRESS_WITHOUT_A_SLASH(
            "It cannot be taken up: a path begins with /: hier.", it -> it.with(pages("hier"))),

    FINDS_WHAT_ANOTHER_FINDS(
            "busy and evil both bring things of type busy",
            it ->
                    it.declaring("\"searchTypes\": [\"busy\"]")
                            .with(
                                    method(
                                            "SearchSource",
                                            "searchSources",
                                            "return java.util.List.of(new Balls());"))
                            .with(source("busy", ""))),

    HAS_A_TEMPLATE_THAT_DOES_NOT_PARSE(
            "Its template evil/page.peb, line 3, cannot be read",
            it -> it.file("templates/page.peb", "<p>\nfijn\n{% if %}\n</p>\n")),

    HAS_WORDS_THAT_CANNOT_BE_READ(
            "It cannot be taken up: messages_fr.properties cannot be read",
            it ->
                    it.file("messages_nl.properties", "evil.hi = dag\n")
                            .file("messages_fr.properties", "evil.hi = \\uZZZZ\n")),

    HAS_A_MESSAGE_THAT_CANNOT_BE_PARSED(
            "evil.hi in messages_nl.properties cannot be read",
            it -> it.file("messages_nl.properties", "evil.hi = dag {0, plural, one\n")),

    FAILS_AT_ITS_THIRD_STATEMENT(
            "Its migration V002__three.sql fails at line 4, at \"INSERT INTO evil.nowhere VALUES (1)\": "
                    + "relation \"evil.nowhere\" does not exist. Nothing of it was kept.",
            it ->
                    it.file("db/evil/V001__one.sql", "CREATE TABLE evil.one (id bigint);")
                            .file(
                                    "db/evil/V002__three.sql",
                                    """
                                    -- three statements
                                    CREATE TABLE evil.two (id bigint);
                                    ALTER TABLE evil.one ADD COLUMN more text;
                                    INSERT INTO evil.nowhere VALUES (1);
                                    """)),

    HAS_NO_MIGRATION_AT_ALL_BUT_RUBBISH(
            "Its migration V002__rubbish.sql fails at line 1",
            it ->
                    it.file("db/evil/V001__one.sql", "CREATE TABLE evil.one (id bigint);")
                            .file("db/evil/V002__rubbish.sql", "MAAK TABEL;")),

    NOTIFIES_IN_ANOTHERS_NAME(
            "stranger.wave is no kind of evil",
            it ->
                    it.with(
                            method(
                                    "NoticeKind",
                                    "noticeKinds",
                                    """
                                    return java.util.List.of(new coop.meent.api.NoticeKind(
                                        "stranger.wave", "a", "b", coop.meent.api.NoticeKind.Channel.DAILY,
                                        coop.meent.api.NoticeKind.Sight.each((viewer, wave) -> true)));
                                    """)));

    private final String reason;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument alone
    private final UnaryOperator<LittlePlugin> spoilt;

    EvilPlugin(String reason, UnaryOperator<LittlePlugin> spoilt) {
        this.reason = reason;
        this.spoilt = spoilt;
    }

    /// {@return what the team reads of it}
    String reason() {
        return reason;
    }

    /// {@return it, as a version of the plugin `evil`}
    LittlePlugin version(String version) {
        return spoilt.apply(LittlePlugin.named("evil", version));
    }

    static String method(String type, String name, String body) {
        return "@Override public java.util.List<coop.meent.api.%s> %s() { %s }"
                .formatted(type, name, body);
    }

    static String pages(String... paths) {
        var all = new StringBuilder();
        for (var path : paths) {
            all.append(all.isEmpty() ? "" : ", ")
                    .append(
                            "coop.meent.api.Route.get(\"%s\", coop.meent.api.Access.EVERYONE, ctx -> {})"
                                    .formatted(path));
        }
        return method("Route", "routes", "return java.util.List.of(" + all + ");");
    }

    /// A source of things to be found.
    ///
    /// @param inside what happens before it answers
    static String source(String type, String inside) {
        return """
        private static final class Balls implements coop.meent.api.SearchSource {
            @Override public String type() { return "%s"; }
            @Override public java.util.List<coop.meent.api.SearchDocument> documents(
                    org.jdbi.v3.core.Handle db, java.util.Collection<String> ids) {
                %s
                return java.util.List.of();
            }
            @Override public void all(org.jdbi.v3.core.Handle db,
                    java.util.function.Consumer<coop.meent.api.SearchDocument> each) {}
        }
        """
                .formatted(type, inside);
    }

    /// A plugin that was compiled for an api in which one can sing.
    static LittlePlugin later(LittlePlugin plugin) {
        return plugin.against(
                "coop.meent.api.Flash",
                "package coop.meent.api; public final class Flash { public static void sing() {} }");
    }
}
