package coop.meent.core.pages;

import coop.meent.api.Texts;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.text.Language;
import coop.meent.core.text.SiteWords;
import coop.meent.core.text.SiteWords.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the community calls itself, and the facts of the cooperative behind it: said once, and
/// named wherever a text has them between braces.
public final class SiteIdentity {
    static final String NAME = "site.name";
    static final String LINE = "layout.footer.line";
    private static final Viewer SELF = Viewer.system("site");
    private static final Pattern NAMED = Pattern.compile("\\{([a-z]+)(?:: ([^{}]{1,200}))?}");

    /// What only the team can write: `{invullen: who runs the server}`.
    private static final String TO_FILL = "invullen";

    private static final Pattern OWN_LINK = Pattern.compile("]\\(/(?!(?:fr|en)[/)])");

    private final Transactions core;
    private final Texts texts;
    private final String base;
    private final SiteWords words;
    private final SiteWordStore store = new SiteWordStore();
    private volatile Map<Word, String> said = Map.of();

    /// @param base scheme, host and port
    /// @param words what the site says in its own words; filled here
    SiteIdentity(Transactions core, Texts texts, String base, SiteWords words) {
        this.core = core;
        this.texts = texts;
        this.base = base;
        this.words = words;
    }

    /// Reads anew, after a change here or elsewhere.
    public void reload() {
        said = core.read(SELF, store::all);
        var all = new HashMap<Word, String>();
        for (var language : Language.values()) {
            said(NAME, Language.NL).ifPresent(name -> all.put(new Word(language, NAME), name));
            said(LINE, language).ifPresent(line -> all.put(new Word(language, LINE), line));
        }
        words.say(all);
    }

    /// {@return the name of the community}
    public String name() {
        return texts.text("nl", NAME);
    }

    /// {@return whether the team gave the community a name}
    public boolean named() {
        return said(NAME, Language.NL).isPresent();
    }

    /// {@return what was said; empty where the shipped word stands}
    Optional<String> said(String key, Language language) {
        return Optional.ofNullable(said.get(new Word(language, key)));
    }

    /// {@return a fact, if it is known}
    Optional<String> fact(Fact fact) {
        return switch (fact) {
            case NAME -> Optional.of(name());
            case SITE -> Optional.of(base);
            case COOPERATIVE, ADDRESS, NUMBER, MAIL, PHONE -> said(fact.code(), Language.NL);
        };
    }

    /// {@return what a text leaves open: facts that nobody has told yet, and places to fill in}
    public List<String> open(String text) {
        var open = new LinkedHashSet<String>();
        NAMED.matcher(text).results().filter(this::isOpen).forEach(it -> open.add(it.group()));
        return List.copyOf(open);
    }

    private boolean isOpen(MatchResult place) {
        return toFill(place)
                || Fact.of(place.group(1)).filter(it -> fact(it).isEmpty()).isPresent();
    }

    private static boolean toFill(MatchResult place) {
        return place.group(1).equals(TO_FILL) && place.group(2) != null;
    }

    /// {@return a line with its facts filled in}
    String plain(String line, Language language) {
        return filled(line, it -> fact(it).orElseGet(() -> gap(it, language)));
    }

    /// {@return Markdown with its facts filled in, a marked gap where one is missing, and links to
    /// pages of the site in the language}
    public String markdown(String body, Language language) {
        var whole = filled(body, it -> marked(it, language));
        return OWN_LINK.matcher(whole).replaceAll("](" + language.prefix() + "/");
    }

    private String marked(Fact fact, Language language) {
        var known = fact(fact);
        if (known.isEmpty()) {
            return "**[" + gap(fact, language) + "]**";
        }
        return switch (fact) {
            case MAIL -> "[" + known.get() + "](mailto:" + known.get() + ")";
            case SITE -> "[" + known.get() + "](" + known.get() + ")";
            case NAME, COOPERATIVE, ADDRESS, NUMBER, PHONE -> known.get();
        };
    }

    private String gap(Fact fact, Language language) {
        return texts.text(language.tag(), "fact." + fact.code());
    }

    private static String filled(String text, Function<Fact, String> value) {
        return NAMED.matcher(text)
                .replaceAll((MatchResult it) ->
                        Matcher.quoteReplacement(
                                toFill(it)
                                        ? "**[" + it.group(2) + "]**"
                                        : Fact.of(it.group(1)).map(value).orElse(it.group())));
    }

    /// Says what the form says.
    public void put(Viewer viewer, IdentityForm form) {
        core.run(
                viewer,
                tx -> {
                    form.words().forEach((word, text) -> store.put(tx.handle(), word, text));
                    tx.audit("site.named", "site", Map.of());
                    tx.publish("site", "name");
                    return true;
                });
        reload();
    }

    /// {@return what stands in the form now}
    public IdentityForm form() {
        var values = new HashMap<String, String>();
        values.put("name", said(NAME, Language.NL).orElse(""));
        for (var language : Language.values()) {
            values.put("line_" + language.tag(), said(LINE, language).orElse(""));
        }
        Arrays.stream(Fact.values())
                .filter(IdentityForm::asked)
                .forEach(it -> values.put(it.code(), fact(it).orElse("")));
        return new IdentityForm(values);
    }
}
