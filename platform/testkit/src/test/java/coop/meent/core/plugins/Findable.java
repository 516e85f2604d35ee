package coop.meent.core.plugins;

/// Code of a little plugin that publishes and can be found.
final class Findable {
    private Findable() {}

    /// {@return a call of the API that says that thing 1 changed, and a source that answers so}
    ///
    /// @param answering statements that run whenever the source is asked
    static String named(String type, String answering) {
        return """
        private static final coop.meent.api.Viewer SELF = coop.meent.api.Viewer.system("test");
        @Override public java.util.List<coop.meent.api.Route> apiRoutes() {
            return java.util.List.of(coop.meent.api.Route.post(
                "/changed", coop.meent.api.Access.SIGNED_IN, ctx -> platform.transactions().run(SELF, tx -> {
                    tx.publish("%1$s", "1");
                    return true;
                })));
        }
        @Override public java.util.List<coop.meent.api.SearchSource> searchSources() {
            return java.util.List.of(new Source());
        }
        private static final class Source implements coop.meent.api.SearchSource {
            @Override public String type() { return "%1$s"; }
            @Override public java.util.List<coop.meent.api.SearchDocument> documents(
                    org.jdbi.v3.core.Handle db, java.util.Collection<String> ids) {
                %2$s
                return java.util.List.of(new coop.meent.api.SearchDocument("1", "Een vuurtoren", "Rood en wit",
                    "nl", "/%1$s", java.util.Set.of(coop.meent.api.Audience.PUBLIC),
                    java.util.OptionalLong.empty(), java.time.Instant.EPOCH,
                    java.util.Optional.empty(), java.util.Optional.empty(), java.util.Set.of()));
            }
            @Override public void all(org.jdbi.v3.core.Handle db,
                    java.util.function.Consumer<coop.meent.api.SearchDocument> each) {}
        }
        """
                .formatted(type, answering);
    }

    /// The words that it needs.
    static LittlePlugin spoken(LittlePlugin plugin, String type) {
        var words = "type.%s = Bakens\n".formatted(type);
        return plugin.declaring("\"searchTypes\": [\"%s\"]".formatted(type))
                .file("messages_nl.properties", words)
                .file("messages_fr.properties", words)
                .file("messages_en.properties", words);
    }
}
