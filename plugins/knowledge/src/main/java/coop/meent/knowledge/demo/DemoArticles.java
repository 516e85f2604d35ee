package coop.meent.knowledge.demo;

import coop.meent.api.Platform;
import coop.meent.knowledge.articles.Article;
import coop.meent.knowledge.articles.ArticleDesk;
import coop.meent.knowledge.articles.ArticlesPart;
import coop.meent.knowledge.articles.Card;
import coop.meent.knowledge.articles.Care;
import coop.meent.knowledge.articles.Kind;
import coop.meent.knowledge.articles.Save;
import coop.meent.knowledge.articles.Saved;
import coop.meent.knowledge.articles.Translation;
import coop.meent.knowledge.demo.Script.Deed;
import coop.meent.knowledge.shelves.Collection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the articles of the demo, and lets people go over them.
///
/// A link in a text names the key of another article: `article:notulen`. A later text is told by
/// what it changes: a line `- old` and below it a line `+ new`, within which `\n` begins a line.
final class DemoArticles {
    private static final List<String> FILES = List.of("besturen", "geld", "praktijk");
    static final Pattern KEY = Pattern.compile("article:([a-z][a-z-]*)");

    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Platform platform;
    private final ArticlesPart articles;
    private final Troupe troupe;
    private final Map<String, Collection> collections;

    DemoArticles(
            Platform platform,
            ArticlesPart articles,
            Troupe troupe,
            Map<String, Collection> collections) {
        this.platform = platform;
        this.articles = articles;
        this.troupe = troupe;
        this.collections = collections;
    }

    static List<Script> scripts() {
        return FILES.stream().flatMap(it -> Script.in("/demo/" + it + ".txt").stream()).toList();
    }

    /// {@return the ids by key}
    Map<String, Long> write() {
        var scripts = scripts();
        scripts.forEach(this::first);
        for (var script : scripts) {
            script.deeds().stream().skip(1).forEach(deed -> next(script.field("key"), deed));
            entrust(script);
        }
        return Map.copyOf(ids);
    }

    // a first text leads to what stands above it; a later one may lead to all
    private void first(Script script) {
        var deed = script.deeds().getFirst();
        var key = script.field("key");
        bodies.put(key, deed.text());
        var collection = collections.get(script.field("collection"));
        if (collection == null) {
            throw new IllegalStateException("no collection of " + key);
        }
        var save =
                Save.first(collection.id(), card(script), linked(deed.text()))
                        .because(deed.words());
        ids.put(key, done(deed, translating(script, save)).article().id());
        finish(key, deed);
    }

    private Save translating(Script script, Save save) {
        var original = script.field("translates");
        return original.isEmpty()
                ? save
                : save.translating(new Translation(id(original), script.number("based")));
    }

    private static Card card(Script script) {
        var tags =
                Arrays.stream(script.field("tags").split(",", -1))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return new Card(
                Kind.of(script.field("kind")).orElse(Kind.PLAIN),
                script.fields().getOrDefault("language", "nl"),
                script.field("title"),
                script.field("summary"),
                tags,
                script.field("sector"),
                script.field("form"));
    }

    private void next(String key, Deed deed) {
        switch (deed.what()) {
            case "draft", "show", "submit" -> revise(key, deed);
            case "approve" -> desk(deed).approve(troupe.viewer(deed.who()), id(key), latest(key));
            case "back" -> desk(deed).sendBack(troupe.viewer(deed.who()), id(key), deed.words());
            case "confirm" -> desk(deed).confirm(troupe.viewer(deed.who()), id(key));
            case "archive" -> desk(deed).archive(troupe.viewer(deed.who()), id(key));
            default -> throw new IllegalStateException(key + ": " + deed.what());
        }
    }

    private void revise(String key, Deed deed) {
        var body = changed(key, deed.text());
        bodies.put(key, body);
        var article = article(key);
        var save = Save.next(article, article.latest(), linked(body)).because(deed.words());
        done(deed, save);
        finish(key, deed);
    }

    private Saved.Done done(Deed deed, Save save) {
        return switch (desk(deed).save(troupe.viewer(deed.who()), save)) {
            case Saved.Done done -> done;
            case Saved.Stale stale -> throw new IllegalStateException("stale: " + stale.mine());
        };
    }

    private void finish(String key, Deed deed) {
        var by = troupe.viewer(deed.who());
        switch (deed.what()) {
            case "show" -> desk(deed).approve(by, id(key), latest(key));
            case "submit" -> desk(deed).submit(by, id(key), latest(key));
            default -> {}
        }
    }

    private String changed(String key, String text) {
        var body = bodies.getOrDefault(key, "");
        var old = "";
        for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
            if (line.startsWith("- ")) {
                old = line.substring(2).replace("\\n", "\n");
            } else if (body.contains(old)) {
                body = body.replace(old, line.substring(2).replace("\\n", "\n"));
            } else {
                throw new IllegalStateException(key + " does not say: " + old);
            }
        }
        return body;
    }

    private String linked(String body) {
        return KEY.matcher(body).replaceAll(it -> "article:" + id(it.group(1)));
    }

    private void entrust(Script script) {
        var owner = script.field("owner");
        if (!owner.isEmpty()) {
            var due = LocalDate.now(platform.clock()).plusDays(script.number("due"));
            var care = new Care(one(owner), one(script.field("deputy")), due);
            articles.desk().entrust(troupe.viewer("admin"), id(script.field("key")), care);
        }
    }

    private OptionalLong one(String who) {
        return Stream.of(who).filter(it -> !it.isEmpty()).mapToLong(troupe::person).findFirst();
    }

    private ArticleDesk desk(Deed deed) {
        return articles.desk(troupe.ago(deed.days()));
    }

    private long id(String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("no article " + key);
        }
        return id;
    }

    private int latest(String key) {
        return article(key).latest();
    }

    private Article article(String key) {
        return platform.transactions()
                .read(troupe.viewer("admin"), db -> articles.articles().find(db, id(key)))
                .orElseThrow();
    }
}
